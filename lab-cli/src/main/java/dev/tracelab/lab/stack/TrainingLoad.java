package dev.tracelab.lab.stack;

import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests of every kind, so that the caches know the paths a lab uses. */
final class TrainingLoad {
    private static final String ORDER = "{\"items\":[{\"sku\":\"BOOK-TRACING\",\"quantity\":1}]}";

    /** What an open page asks for. */
    private static final List<String> PAGE = List.of(
            "/",
            "/lab/pipeline",
            "/lab/services",
            "/lab/traces?query.startTimeMin=2026-01-01T00:00:00Z&query.startTimeMax=2099-01-01T00:00:00Z");

    private final Ports ports;
    private final LabClient client;
    private final Http http = new Http(Duration.ofSeconds(10));

    TrainingLoad(Ports ports) {
        this.ports = ports;
        this.client = new LabClient(ports.url(Part.FRONTEND_SERVICE), "");
    }

    void run(int rounds) {
        Terminal.current().line("making requests for AOT training");
        var token = client.token();
        for (var i = 1; i <= rounds; i++) {
            client.get("/api/users/" + i, token);
            if (i % 5 == 0) {
                others(token, i);
            }
        }
    }

    private void others(String token, int i) {
        client.get("/api/users?status=active&limit=20&offset=" + i, token);
        HttpAnswer order = client.post(
                "/api/users/1/orders",
                ORDER,
                token,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        order.header("Location").ifPresent(location -> client.get(location, token));
        client.get("/api/users/0", token);
        client.login();
        PAGE.forEach(path -> ignoreFailure(ports.url(Part.FRONTEND_SERVICE) + path));
        Part.services()
                .forEach(part -> List.of("/q/health/ready", "/lab/telemetry")
                        .forEach(path -> ignoreFailure(ports.url(part) + path)));
    }

    private void ignoreFailure(String url) {
        try {
            http.get(url, Map.of());
        } catch (IOException e) {
            // A path that fails here is simply not trained.
        }
    }
}
