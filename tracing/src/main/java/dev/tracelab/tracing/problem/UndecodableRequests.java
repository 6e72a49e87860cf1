package dev.tracelab.tracing.problem;

import dev.tracelab.tracing.boundary.TraceResponse;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.opentelemetry.runtime.tracing.instrumentation.vertx.OpenTelemetryVertxTracingFactory.VertxDelegator;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.spi.tracing.VertxTracer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The same problems for requests that are no HTTP, such as one whose {@code Content-Length} is not a number. The server
 * refuses them below its router, where no filter and no route sees them, and its own answer has no body.
 *
 * <p>Vert.x lets every connection have a handler for such requests, but Quarkus lets nobody set it. What does see them
 * first is the tracer, since they make a span as well; so it is the tracer that sets the handler. With
 * {@code quarkus.otel.sdk.disabled=true} there is no tracer, and the server's own answer stays.
 */
@Singleton
class UndecodableRequests {

    /** What Netty puts in place of a request line that it cannot read. */
    private static final String UNKNOWN_PATH = "/bad-request";

    private final ProblemWriter writer;

    UndecodableRequests(ProblemWriter writer) {
        this.writer = writer;
    }

    void register(@Observes StartupEvent start, Vertx vertx) {
        if (((VertxInternal) vertx).tracer() instanceof VertxDelegator tracer) {
            VertxTracer<?, ?> below = tracer.getDelegate();
            tracer.setDelegate(new RequestWatch<>(below, this::prepare));
        }
    }

    private void prepare(HttpServerRequest request) {
        if (request.decoderResult().isFailure() && request.connection() instanceof HttpServerConnection connection) {
            connection.invalidRequestHandler(this::answer);
        }
    }

    private void answer(HttpServerRequest request) {
        int status = status(request.decoderResult().cause());
        HttpServerResponse response = request.response().setStatusCode(status);
        TraceResponse.putOn(response);
        String path = UNKNOWN_PATH.equals(request.uri()) ? null : request.path();
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(writer.write(status, detail(status), path, Map.of())));
        response.close(); // what follows on this connection has no meaning
    }

    private static int status(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> 414;
            case TooLongHttpHeaderException header -> 431;
            default -> 400;
        };
    }

    /** Never what the decoder says: it quotes the request. */
    private static String detail(int status) {
        return switch (status) {
            case 414 -> "The request line is longer than this service takes.";
            case 431 -> "The header fields are larger than this service takes.";
            default -> "The request is not well-formed HTTP; see its header fields, above all Content-Length.";
        };
    }
}
