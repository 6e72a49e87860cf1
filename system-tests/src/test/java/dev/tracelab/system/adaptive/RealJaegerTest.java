package dev.tracelab.system.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.system.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service with strategy remote and a real Jaeger that serves a file; needs Jaeger's program. */
class RealJaegerTest {

    /** Jaeger reads its file each second, the service asks four times a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path strategies;
    private Jaeger jaeger;
    private PackagedService service;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        strategies = Files.writeString(folder.resolve("strategies.json"), """
                {"default_strategy": {"type": "probabilistic", "param": 0.5}}""");
        jaeger = Jaeger.serving(strategies);
        service = PackagedService.start(
                "auth-service",
                folder,
                1,
                Map.of(
                        "LAB_SAMPLING_STRATEGY", "remote",
                        "LAB_SAMPLING_REMOTE_ENDPOINT", jaeger.endpoint() + "/sampling",
                        "LAB_SAMPLING_REMOTE_POLLING_INTERVAL", "250ms"));
        service.getNow("/q/health/live"); // comes back when it serves
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
        if (jaeger != null) {
            jaeger.close();
        }
    }

    @Test
    void everyKindOfStrategy_isFollowed_whileBothRun() throws Exception {
        awaitDescription("Remote{Probability{0.5}}");

        Files.writeString(strategies, """
                {"service_strategies": [{"service": "auth-service", "type": "ratelimiting", "param": 3}]}""");
        awaitDescription("Remote{RateLimiting{3.0 traces/s in this process}}");

        Files.writeString(strategies, """
                {"service_strategies": [{"service": "auth-service", "type": "probabilistic", "param": 0,
                  "operation_strategies": [
                    {"operation": "GET /.well-known/{document}", "type": "probabilistic", "param": 1}]}]}""");
        awaitDescription("Remote{Probability{0.0}, operations {GET /.well-known/{document}=1.0}}");
        assertThat(isSampled("/.well-known/jwks.json")).isTrue();
        assertThat(isSampled("/nowhere")).isFalse();
    }

    @Test
    void jaegerThatIsGone_changesNothing_andIsTold() throws Exception {
        awaitDescription("Remote{Probability{0.5}}");

        jaeger.close();

        await().atMost(PATIENCE).until(() -> shown().contains("\"problem\":\"connection refused\""));
        assertThat(shown()).contains("\"currentRatio\":0.5");
    }

    private void awaitDescription(String description) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shown()).contains("\"description\":\"" + description + "\""));
    }

    private String shown() throws IOException, InterruptedException {
        return service.getNow("/lab/sampler").body();
    }

    private boolean isSampled(String path) throws IOException, InterruptedException {
        String flags = service.getNow(path)
                .headers()
                .firstValue("traceresponse")
                .orElseThrow()
                .substring(53);
        return (Integer.parseInt(flags, 16) & 1) == 1;
    }
}
