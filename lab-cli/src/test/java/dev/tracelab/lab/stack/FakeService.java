package dev.tracelab.lab.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for any of the four services: ready at once, and as the frontend it answers a login and a user with the
 * documented trace, which it sends to the trace store by itself. Uses the JDK alone, so that it runs from a bare jar.
 */
public final class FakeService {
    private static final String SPAN = """
            {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"%s"}}]},"scopeSpans":[{"scope":{"name":"%s"},
            "spans":[{"traceId":"%s","spanId":"%016x","parentSpanId":"%s","name":"%s","kind":%d,
            "startTimeUnixNano":"%d","endTimeUnixNano":"%d"%s}]}]}""";
    private static final String URL =
            ",\"attributes\":[{\"key\":\"url.full\",\"value\":{\"stringValue\":\"http://x/\"}}]";

    private static final AtomicInteger LOGINS = new AtomicInteger();

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/q/health/ready", exchange -> answer(exchange, "{\"status\":\"UP\"}", "0".repeat(32)));
        server.createContext("/api/login", FakeService::login);
        server.createContext("/api/users/", FakeService::user);
        server.createContext("/crash", exchange -> Runtime.getRuntime().halt(7));
        server.start();
        System.out.println("fake service listens on " + port);
    }

    /** The first one comes too early, as it can with cold JVMs on a busy machine. */
    private static void login(HttpExchange exchange) throws IOException {
        if (LOGINS.incrementAndGet() == 1) {
            exchange.sendResponseHeaders(504, -1);
            exchange.close();
        } else {
            answer(exchange, "{\"token\":\"t\"}", traceId());
        }
    }

    private static void user(HttpExchange exchange) throws IOException {
        var id = traceId();
        answer(exchange, "{\"id\":7}", id);
        var request = HttpRequest.newBuilder(
                        URI.create(System.getenv("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT") + "/v1/traces"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(documentedTrace(id)));
        try (var client = HttpClient.newHttpClient()) {
            client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String documentedTrace(String id) {
        var http = "io.quarkus.opentelemetry";
        return "{\"resourceSpans\":["
                + String.join(
                        ",",
                        span(id, 1, 0, "frontend-service", http, "GET /api/users/{id}", 2, 0, 100, ""),
                        span(id, 2, 1, "frontend-service", http, "GET /users/{id}", 3, 8, 91, URL),
                        span(id, 3, 2, "api-gateway", http, "GET /users/{id}", 2, 10, 90, ""),
                        span(id, 4, 3, "api-gateway", http, "POST /introspect", 3, 12, 24, URL),
                        span(id, 5, 4, "auth-service", http, "POST /introspect", 2, 13, 23, ""),
                        span(id, 6, 3, "api-gateway", http, "GET /users/{id}", 3, 26, 88, URL),
                        span(id, 7, 6, "user-service", http, "GET /users/{id}", 2, 27, 87, ""),
                        span(id, 8, 7, "user-service", "io.opentelemetry.jdbc", "SELECT users", 3, 40, 80, ""))
                + "]}";
    }

    private static String span(
            String trace,
            int id,
            int parent,
            String service,
            String scope,
            String name,
            int kind,
            int from,
            int to,
            String attributes) {
        var start = 1_800_000_000_000L;
        return SPAN.formatted(
                service,
                scope,
                trace,
                id,
                parent == 0 ? "" : "%016x".formatted(parent),
                name,
                kind,
                (start + from) * 1_000_000,
                (start + to) * 1_000_000,
                attributes);
    }

    private static void answer(HttpExchange exchange, String body, String traceId) throws IOException {
        exchange.getResponseHeaders().add("traceresponse", "00-" + traceId + "-0000000000000001-01");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String traceId() {
        var bytes = new byte[16];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
