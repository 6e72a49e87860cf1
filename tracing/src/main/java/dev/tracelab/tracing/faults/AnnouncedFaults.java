package dev.tracelab.tracing.faults;

import dev.tracelab.tracing.problem.ProblemException;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Keeps {@code X-Lab-Fault} of an incoming request where a sampler can see it. A sampler is asked before any filter has
 * run and is told next to nothing of the request; the propagators alone have seen its header fields by then.
 *
 * <p>The header is handed over on the thread: request, extraction and first span follow each other on one event loop. A
 * key in the context would be right, but SDK 1.60 does not show a sampler the context of a trace that begins
 * (docs/rationale.md).
 */
public record AnnouncedFaults(TextMapPropagator propagator) implements TextMapPropagator {

    private static final ThreadLocal<String> HEADER = new ThreadLocal<>();

    /**
     * What the request announced whose first span is about to begin on this thread. To be asked once for each. None as
     * well where the header is nonsense: who answers the request will say so.
     */
    static Stream<Fault> take() {
        String header = HEADER.get();
        if (header == null) {
            return Stream.empty();
        }
        HEADER.remove();
        try {
            return FaultHeader.parse(header).stream();
        } catch (ProblemException nonsense) {
            return Stream.empty();
        }
    }

    @Override
    public Collection<String> fields() {
        return propagator.fields();
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
        propagator.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
        if (carrier instanceof HttpRequest) {
            keep(getter.get(carrier, FaultHeader.NAME));
        }
        return propagator.extract(context, carrier, getter);
    }

    /** Also nothing is kept: what a request before announced must not be taken for this one's. */
    private static void keep(String header) {
        if (header != null) {
            HEADER.set(header);
        } else if (HEADER.get() != null) {
            HEADER.remove();
        }
    }
}
