package dev.tracelab.tracing.boundary;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Collection;
import java.util.List;

/**
 * Lets a propagator see every line of a header. A caller or a proxy may send {@code baggage} or {@code tracestate} in
 * several lines, which mean the same as one line with commas (RFC 9110 §5.3); Quarkus shows only the first.
 *
 * <p>Two lines of {@code traceparent} make a value that is not valid, and so start a new trace, as W3C Trace Context
 * wants it.
 */
record AllHeaderLines(TextMapPropagator propagator) implements TextMapPropagator {

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
        return propagator.extract(context, carrier, carrier instanceof HttpRequest ? new Joined<>(getter) : getter);
    }

    private record Joined<C>(TextMapGetter<C> getter) implements TextMapGetter<C> {

        @Override
        public Iterable<String> keys(C carrier) {
            return getter.keys(carrier);
        }

        @Override
        public String get(C carrier, String key) {
            if (!(carrier instanceof HttpRequest request)) {
                return getter.get(carrier, key);
            }
            List<String> lines = request.headers().getAll(key);
            return switch (lines.size()) {
                case 0 -> null;
                case 1 -> lines.getFirst();
                default -> String.join(",", lines);
            };
        }
    }
}
