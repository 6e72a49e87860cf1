package dev.tracelab.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/** Takes everything that is sent to it by OTLP/HTTP and keeps the bytes of the spans. */
final class SpanSink implements AutoCloseable {

    private final HttpServer server;
    private final StringBuffer hex = new StringBuffer();

    SpanSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** In hex digits, as trace ids are written: a trace id in it is a span that arrived. */
    String received() {
        return hex.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().equals("/v1/traces")) {
                hex.append(HexFormat.of().formatHex(body));
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
