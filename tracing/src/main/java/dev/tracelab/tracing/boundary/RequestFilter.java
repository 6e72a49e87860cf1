package dev.tracelab.tracing.boundary;

import dev.tracelab.tracing.timing.RequestStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The first thing that happens to a request: its answer gets a {@code traceresponse} header. */
@Singleton
class RequestFilter {

    static final int PRIORITY = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestFilter::handle, PRIORITY);
    }

    private static void handle(RoutingContext context) {
        RequestStart.mark(context);
        TraceResponse.putOn(context.response());
        context.next();
    }
}
