package dev.tracelab.tracing.timing;

import io.vertx.ext.web.RoutingContext;

/**
 * When the current request arrived. Kept apart from the span, so that requests that are not sampled take as long; and
 * with the request, not in the context, since every change of the context sets up the fields of log lines anew.
 */
public final class RequestStart {

    private static final String NANOS = "tracelab.request.start";

    private RequestStart() {}

    public static void mark(RoutingContext request) {
        request.put(NANOS, System.nanoTime());
    }

    /** Nanoseconds since the request arrived; 0 for one that was not marked. */
    static long elapsedNanos(RoutingContext request) {
        Long start = request.get(NANOS);
        return start == null ? 0 : System.nanoTime() - start;
    }
}
