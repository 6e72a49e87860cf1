package dev.tracelab.tracing.faults;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The classic mistakes of instrumentation, made on purpose. Each one is what the code of a careless service would look
 * like; {@code docs/instrumentation.md} shows the right form beside it.
 */
@Provider
@Singleton
@SuppressWarnings({"MustBeClosedChecker", "resource"}) // not closing what is opened is the point
class TelemetryFaults implements ContainerResponseFilter {

    private static final String SECOND_SPAN = "tracelab.double";

    private final Faults faults;
    private final Tracer tracer;

    TelemetryFaults(Faults faults, Tracer tracer) {
        this.faults = faults;
        this.tracer = tracer;
    }

    void play(ContainerRequestContext request) {
        if (faults.active(FaultType.LOST_CONTEXT)) {
            loseContext();
        }
        if (faults.active(FaultType.UNFINISHED_SPAN)) {
            start("prepare", SpanKind.INTERNAL).makeCurrent();
        }
        if (faults.active(FaultType.WRONG_PARENT)) {
            Span finished = start("prepare", SpanKind.INTERNAL);
            finished.end();
            finished.makeCurrent();
        }
        if (faults.active(FaultType.ID_IN_SPAN_NAME)) {
            start("load " + request.getUriInfo().getPath(), SpanKind.INTERNAL).end();
        }
        if (faults.active(FaultType.DOUBLE_INSTRUMENTATION)) {
            Span second = start(request.getMethod() + " " + request.getUriInfo().getPath(), SpanKind.SERVER);
            second.makeCurrent();
            request.setProperty(SECOND_SPAN, second);
        }
    }

    /** Ends the second server span of {@code double-instrumentation}. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SECOND_SPAN) instanceof Span second) {
            second.end();
        }
    }

    private void loseContext() {
        // A plain executor knows nothing of the context of the thread that hands it work.
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.execute(() -> start("write audit record", SpanKind.INTERNAL).end());
        executor.shutdown();
    }

    private Span start(String name, SpanKind kind) {
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(Context.current())
                .startSpan();
    }
}
