package dev.tracelab.tracing.baggage;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;

/** Sets baggage for the rest of the current request: this service's further spans and every service it calls. */
public final class RequestBaggage {

    public static final String USER_ID = "user.id";
    public static final String REQUEST_ID = "request.id";

    private RequestBaggage() {}

    /**
     * Puts the entry into the request's baggage and, since the server span has already begun, onto the current span.
     * The request's context ends with the request, so there is no scope to close.
     */
    public static void putOnTrace(String key, String value) {
        Span.current().setAttribute(key, value);
        put(key, value);
    }

    /** Puts the entry into the request's baggage only. */
    @SuppressWarnings("MustBeClosedChecker") // the request's own context is replaced for good
    public static void put(String key, String value) {
        Baggage baggage = Baggage.current().toBuilder().put(key, value).build();
        Context.current().with(baggage).makeCurrent();
    }
}
