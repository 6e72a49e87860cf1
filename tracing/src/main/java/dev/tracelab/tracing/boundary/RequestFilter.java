package dev.tracelab.tracing.boundary;

import dev.tracelab.tracing.baggage.RequestBaggage;
import dev.tracelab.tracing.timing.RequestStart;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The first thing that happens to a request: its answer gets a {@code traceresponse} header, and the request gets an id
 * ({@code X-Request-Id} of the caller if well-formed, else a new one) that travels in baggage.
 */
@Singleton
class RequestFilter {

    static final int PRIORITY = 1000;
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        markStart();
        TraceResponse.putOn(context.response());
        if (Span.current().getSpanContext().isValid()) {
            RequestBaggage.putOnTrace(RequestBaggage.REQUEST_ID, requestId(context));
        }
        context.next();
    }

    @SuppressWarnings("MustBeClosedChecker") // the request's own context is replaced for good
    private static void markStart() {
        RequestStart.mark(Context.current()).makeCurrent();
    }

    private static String requestId(RoutingContext context) {
        String fromCaller = Baggage.current().getEntryValue(RequestBaggage.REQUEST_ID);
        String id = fromCaller != null ? fromCaller : context.request().getHeader("X-Request-Id");
        return id != null && REQUEST_ID.matcher(id).matches()
                ? id
                : UUID.randomUUID().toString();
    }
}
