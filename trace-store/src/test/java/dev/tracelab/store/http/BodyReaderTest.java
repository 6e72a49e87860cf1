package dev.tracelab.store.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.store.RawHttp;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private final Vertx vertx = Vertx.vertx();
    private final InFlight inFlight = new InFlight(100);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void handlerThatFails_isAnsweredAndGivesTheBytesBack() throws IOException {
        int port = listen();

        String first = RawHttp.send(port, request(100));
        String second = RawHttp.send(port, request(100));

        assertThat(first).startsWith("HTTP/1.0 500");
        assertThat(second).startsWith("HTTP/1.0 500");
    }

    @Test
    void moreThanMayBeInFlight_isRefused() throws IOException {
        assertThat(RawHttp.send(listen(), request(101))).startsWith("HTTP/1.0 503");
    }

    private int listen() {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> BodyReader.read(request, inFlight, 1_000, new Failing(request)));
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static String request(int bytes) {
        return "POST / HTTP/1.0\r\nContent-Length: " + bytes + "\r\n\r\n" + "x".repeat(bytes);
    }

    private record Failing(HttpServerRequest request) implements BodyReader.Handler {
        @Override
        public void complete(byte[] body) {
            throw new IllegalStateException("made to fail");
        }

        @Override
        public void refused(RequestRefused refusal) {
            request.response().setStatusCode(refusal.reason().httpStatus()).end();
        }
    }
}
