package dev.tracelab.tracing.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** The same problems for what fails outside the REST layer: unknown paths, bodies too large, failed routes. */
@Singleton
class ProblemRoutes {

    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    /** After the filter that gives the answer its {@code traceresponse}, before everything that could fail. */
    private static final int FILTER_PRIORITY = 900;

    private final ProblemWriter writer;
    private final BodyLimit limit;

    ProblemRoutes(ProblemWriter writer, BodyLimit limit) {
        this.writer = writer;
        this.limit = limit;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, FILTER_PRIORITY);
    }

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(context -> {
            answer(context, 404, "Nothing is served under this path.");
        });
    }

    private void refuseLargeBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit.bytes()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(context, 413, limit.tooLarge());
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        int status = context.statusCode() > 0 ? context.statusCode() : 500;
        if (status >= 500) {
            LOG.error("Request failed", context.failure());
        }
        answer(context, status, null);
    }

    private void answer(RoutingContext context, int status, String detail) {
        HttpServerResponse response = context.response();
        if (!response.headWritten()) {
            response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        }
        byte[] problem = writer.write(status, detail, context.request().path(), Map.of());
        response.end(io.vertx.core.buffer.Buffer.buffer(problem));
    }
}
