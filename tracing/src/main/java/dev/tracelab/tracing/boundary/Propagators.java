package dev.tracelab.tracing.boundary;

import dev.tracelab.tracing.baggage.AllowlistBaggagePropagator;
import dev.tracelab.tracing.baggage.BaggageConfig;
import dev.tracelab.tracing.faults.AnnouncedFaults;
import dev.tracelab.tracing.faults.B3Fault;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.inject.Singleton;

/** The one place where the propagators of the services are composed: W3C Trace Context and Baggage, both guarded. */
@Singleton
class Propagators implements TextMapPropagatorCustomizer {

    private final BoundaryConfig boundary;
    private final BaggageConfig baggage;
    private final B3Fault b3Fault;

    Propagators(BoundaryConfig boundary, BaggageConfig baggage, B3Fault b3Fault) {
        this.boundary = boundary;
        this.baggage = baggage;
        this.b3Fault = b3Fault;
    }

    @Override
    public TextMapPropagator customize(Context context) {
        return switch (context.propagator()) {
            case W3CTraceContextPropagator w3c ->
                new AllHeaderLines(new AnnouncedFaults(new TraceBoundary(b3Fault.around(w3c), boundary)));
            case W3CBaggagePropagator w3c ->
                new AllHeaderLines(new RequestIds(new AllowlistBaggagePropagator(w3c, baggage)));
            default -> context.propagator();
        };
    }
}
