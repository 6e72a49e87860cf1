package dev.tracelab.tracing.boundary;

import dev.tracelab.tracing.boundary.BoundaryConfig.Policy;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;

/**
 * W3C Trace Context with a trust boundary: what comes in is subject to the {@link BoundaryConfig}, what goes out is
 * always the own trace. {@code tracestate} passes through unchanged wherever the trace is continued.
 */
public final class TraceBoundary implements TextMapPropagator {

    /** The caller's span, kept aside by {@link Policy#RESTART_WITH_LINK} until the first own span is started. */
    static final ContextKey<SpanContext> OUTSIDE = ContextKey.named("tracelab.boundary.outside");

    /** Present where the trace is continued but the caller's sampling decision is not. */
    static final ContextKey<Boolean> DECIDE_ANEW = ContextKey.named("tracelab.boundary.decide-anew");

    private final TextMapPropagator traceContext;
    private final BoundaryConfig config;

    TraceBoundary(TextMapPropagator traceContext, BoundaryConfig config) {
        this.traceContext = traceContext;
        this.config = config;
    }

    /** The same context, with a sampling decision of our own to come. */
    public static Context decideAnew(Context extracted) {
        return extracted.with(DECIDE_ANEW, true);
    }

    /** True where the caller's trace is continued but its sampling decision must not count. */
    public static boolean decidesAnew(Context parent) {
        return parent.get(DECIDE_ANEW) != null;
    }

    @Override
    public Collection<String> fields() {
        return traceContext.fields();
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
        traceContext.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
        Context extracted = traceContext.extract(context, carrier, getter);
        SpanContext caller = Span.fromContext(extracted).getSpanContext();
        if (!caller.isRemote()) {
            return extracted;
        }
        return switch (config.policy()) {
            case ACCEPT -> config.honourSampledFlag() ? extracted : decideAnew(extracted);
            case RESTART -> context;
            case RESTART_WITH_LINK -> context.with(OUTSIDE, caller);
        };
    }
}
