package dev.tracelab.store.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tracelab.store.storage.TraceId;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.concurrent.Executor;

/** The query port: Jaeger's API v3, its dependencies, and under {@code /lab} what only this store has. */
public final class QueryApi implements Handler<HttpServerRequest> {
    private static final String TRACES = "/api/v3/traces";
    private static final JsonFactory JSON = new JsonFactory();
    private static final System.Logger LOG = System.getLogger(QueryApi.class.getName());

    private final Queries queries;
    private final StatsWriter stats;
    private final Executor executor;

    /** @param executor runs one query per task and may block: virtual threads */
    public QueryApi(Queries queries, StatsWriter stats, Executor executor) {
        this.queries = queries;
        this.stats = stats;
        this.executor = executor;
    }

    @Override
    public void handle(HttpServerRequest request) {
        executor.execute(() -> answer(request));
    }

    private void answer(HttpServerRequest request) {
        try {
            HttpServerResponse response = request.response();
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader("X-Content-Type-Options", "nosniff");
            try {
                write(response, route(request));
            } catch (QueryFailed e) {
                response.setStatusCode(e.status());
                write(response, json -> ErrorBody.write(json, e.status(), e.getMessage()));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "answer not delivered", e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "query failed: " + request.path(), e);
            fail(request.response());
        }
    }

    private static void fail(HttpServerResponse response) {
        if (response.headWritten()) {
            response.reset();
        } else {
            response.setStatusCode(500).end("{\"error\":{\"httpCode\":500,\"message\":\"the query failed\"}}");
        }
    }

    private Answer route(HttpServerRequest request) throws QueryFailed {
        if (!HttpMethod.GET.equals(request.method())) {
            throw QueryFailed.methodNotAllowed();
        }
        Parameters parameters = new Parameters(request);
        return switch (request.path()) {
            case TRACES -> queries.search(parameters);
            case "/api/v3/services" -> queries.services();
            case "/api/v3/operations" -> queries.operations(parameters);
            case "/api/dependencies" -> queries.dependencies(parameters);
            case "/lab/logs" -> queries.logs(parameters);
            case "/lab/store" -> stats::write;
            case "/", "/health" ->
                json -> {
                    json.writeStartObject();
                    json.writeStringField("status", "ready");
                    json.writeEndObject();
                };
            default -> trace(request.path());
        };
    }

    private Answer trace(String path) throws QueryFailed {
        if (!path.startsWith(TRACES + "/")) {
            throw QueryFailed.notFound("nothing here: " + path);
        }
        return queries.trace(traceId("trace_id", path.substring(TRACES.length() + 1)));
    }

    static TraceId traceId(String parameter, String value) throws QueryFailed {
        try {
            return TraceId.parse(value);
        } catch (IllegalArgumentException e) {
            throw QueryFailed.badParameter(parameter, e.getMessage());
        }
    }

    private static void write(HttpServerResponse response, Answer answer) throws IOException {
        JsonGenerator json = JSON.createGenerator(new ResponseStream(response));
        answer.write(json);
        // Not closed on failure: closing ends the answer, and half an answer must not look like a whole one.
        json.close();
    }

    /** Writes the body of a successful answer. */
    @FunctionalInterface
    interface Answer {
        void write(JsonGenerator json) throws IOException;
    }
}
