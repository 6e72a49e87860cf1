package dev.tracelab.tracing.boundary;

import dev.tracelab.tracing.baggage.RequestBaggage;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives every request that arrives an id in its baggage: that of the caller's baggage, else {@code X-Request-Id}, else
 * a new one; in each case only a well-formed one.
 *
 * <p>Done by a propagator, since the baggage is then complete when the first span begins. Put in later, it would be one
 * more context for each request, and every context sets up the fields of log lines anew.
 */
record RequestIds(TextMapPropagator baggage) implements TextMapPropagator {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final String HEADER = "X-Request-Id";

    @Override
    public Collection<String> fields() {
        return baggage.fields();
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
        baggage.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
        Context extracted = baggage.extract(context, carrier, getter);
        if (!(carrier instanceof HttpRequest)) {
            return extracted; // a stored context: its request has an id
        }
        Baggage callers = Baggage.fromContext(extracted);
        String fromBaggage = callers.getEntryValue(RequestBaggage.REQUEST_ID);
        if (isWellFormed(fromBaggage)) {
            return extracted;
        }
        String id = fromBaggage == null ? getter.get(carrier, HEADER) : null;
        return extracted.with(callers.toBuilder()
                .put(
                        RequestBaggage.REQUEST_ID,
                        isWellFormed(id) ? id : UUID.randomUUID().toString())
                .build());
    }

    private static boolean isWellFormed(String id) {
        return id != null && WELL_FORMED.matcher(id).matches();
    }
}
