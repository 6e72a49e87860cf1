package dev.tracelab.tracing.faults;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Fault {@code b3-only}: the service speaks B3 while its neighbours read W3C Trace Context, as happens in a half-done
 * migration. The called services start new traces.
 */
@Singleton
public class B3Fault {

    private final Faults faults;

    B3Fault(Faults faults) {
        this.faults = faults;
    }

    /** The propagator given, except for requests that ask for the fault. */
    public TextMapPropagator around(TextMapPropagator w3c) {
        return new TextMapPropagator() {
            @Override
            public Collection<String> fields() {
                return w3c.fields();
            }

            @Override
            public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
                if (faults.active(FaultType.B3_ONLY, context)) {
                    setter.set(carrier, "b3", single(Span.fromContext(context).getSpanContext()));
                } else {
                    w3c.inject(context, carrier, setter);
                }
            }

            @Override
            public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
                return w3c.extract(context, carrier, getter);
            }
        };
    }

    /** B3's single header: {@code traceid-spanid-sampled}. */
    private static String single(SpanContext span) {
        return span.getTraceId() + "-" + span.getSpanId() + "-" + (span.isSampled() ? "1" : "0");
    }
}
