package dev.tracelab.system.adaptive;

import static org.awaitility.Awaitility.await;

import dev.tracelab.system.programs.Program;
import dev.tracelab.system.programs.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Jaeger that serves a strategies file, with the repository's own configuration but for addresses and storage. */
final class Jaeger implements AutoCloseable {

    private static final Path CONFIGURATIONS =
            Path.of("../infra/jaeger").toAbsolutePath().normalize();

    private final int sampling = Program.freePort();
    private final Program program;

    private Jaeger(Path strategies) {
        List<String> command = new ArrayList<>(List.of(Programs.jaeger().toString()));
        command.add("--config=" + CONFIGURATIONS.resolve("lite.yaml"));
        command.add("--config=" + CONFIGURATIONS.resolve("sampling.yaml"));
        addresses().forEach(each -> command.add("--config=yaml:" + each));
        program = Program.start(
                "jaeger",
                command,
                Map.of("STRATEGIES_FILE", strategies.toString(), "OTEL_TRACES_SAMPLER", "always_off"));
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> !ask("anybody").isEmpty());
    }

    static Jaeger serving(Path strategies) {
        return new Jaeger(strategies);
    }

    /** What a sampler of this service is told, in JSON. */
    String ask(String service) throws IOException {
        var url = URI.create("http://127.0.0.1:" + sampling + "/sampling?service=" + service);
        try (var body = url.toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where samplers ask, without a path. */
    String endpoint() {
        return "http://127.0.0.1:" + sampling;
    }

    @Override
    public void close() {
        program.close();
    }

    private List<String> addresses() {
        return List.of(
                "receivers::otlp::protocols::grpc::endpoint: 127.0.0.1:" + Program.freePort(),
                "receivers::otlp::protocols::http::endpoint: 127.0.0.1:" + Program.freePort(),
                "extensions::healthcheckv2::http::endpoint: 127.0.0.1:" + Program.freePort(),
                "extensions::remote_sampling::http::endpoint: 127.0.0.1:" + sampling,
                "extensions::remote_sampling::grpc::endpoint: 127.0.0.1:" + Program.freePort(),
                "service::telemetry::metrics::level: none");
    }
}
