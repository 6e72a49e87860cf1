package dev.tracelab.tracing.timing;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;

/** When the current request arrived. Kept apart from the span, so that requests that are not sampled take as long. */
public final class RequestStart {

    private static final ContextKey<Long> NANOS = ContextKey.named("tracelab.request.start");

    private RequestStart() {}

    public static Context mark(Context context) {
        return context.with(NANOS, System.nanoTime());
    }

    /** Nanoseconds since the current request arrived; 0 outside of a request. */
    static long elapsedNanos() {
        Long start = Context.current().get(NANOS);
        return start == null ? 0 : System.nanoTime() - start;
    }
}
