package dev.tracelab.frontend.untraced;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Asks other parts of the lab without leaving a trace: no span is made, none is counted, and no trace context is sent.
 * Looking at the lab must not change what is looked at.
 *
 * <p>A REST client cannot do this: its CLIENT spans are dropped below a request that is not traced, but they are
 * counted as created. The HTTP engine below it can be told to ignore tracing, and it hands over large bodies piece by
 * piece.
 */
@Singleton
public class UntracedHttp {

    private static final int MOST_CONNECTIONS_PER_SERVER = 20;
    /** For answers that nobody reads to their end, because the browser has gone. */
    private static final int IDLE_SECONDS = 60;

    private final HttpClient client;

    public UntracedHttp(Vertx vertx) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxPoolSize(MOST_CONNECTIONS_PER_SERVER)
                .setIdleTimeout(IDLE_SECONDS));
    }

    /**
     * Sends a GET and blocks until the head of the answer is there. Close the answer.
     *
     * @param target path and query, encoded as they are to be sent
     * @param patience how long to wait for the connection, for the head, and for each piece of the body
     * @throws NoAnswer when there is no answer, or none in time; every status is an answer
     */
    public Answer get(Address server, String target, Duration patience) throws NoAnswer {
        return send(options(server, target, patience), HttpClientRequest::send, patience);
    }

    /** Sends a PUT with a JSON document, otherwise as {@link #get}. */
    public Answer put(Address server, String target, Buffer json, Duration patience) throws NoAnswer {
        RequestOptions options = options(server, target, patience)
                .setMethod(HttpMethod.PUT)
                .putHeader("Content-Type", "application/json");
        return send(options, request -> request.send(json), patience);
    }

    private static RequestOptions options(Address server, String target, Duration patience) {
        return new RequestOptions()
                .setSsl(server.tls())
                .setHost(server.host())
                .setPort(server.port())
                .setURI(server.basePath() + target)
                .putHeader("Accept", "application/json")
                .setTimeout(patience.toMillis());
    }

    /** Once more on a broken connection: GET and PUT may be repeated, and a part that was renewed breaks the idle ones. */
    private Answer send(
            RequestOptions options, Function<HttpClientRequest, Future<HttpClientResponse>> send, Duration patience)
            throws NoAnswer {
        try {
            return sendOnce(options, send, patience);
        } catch (NoAnswer e) {
            if (!e.broken()) {
                throw e;
            }
            return sendOnce(options, send, patience);
        }
    }

    private Answer sendOnce(
            RequestOptions options, Function<HttpClientRequest, Future<HttpClientResponse>> send, Duration patience)
            throws NoAnswer {
        try {
            return client.request(options)
                    .compose(send)
                    .map(response -> new Answer(response, patience))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            throw NoAnswer.because(e.getCause(), patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NoAnswer.because(e, patience);
        }
    }
}
