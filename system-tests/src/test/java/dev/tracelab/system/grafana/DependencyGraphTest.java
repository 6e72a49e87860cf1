package dev.tracelab.system.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Jaeger's page "System Architecture" counts what was called, exactly; {@code infra/jaeger/write-dependencies} fills it. */
@EnabledIfSystemProperty(
        named = "tracelab.stack",
        matches = "compose",
        disabledReason = "needs docker-compose.yml's stack")
class DependencyGraphTest {

    private static final int REQUESTS = 7;
    /** A login before each request: it does not ask the user-service. */
    private static final Map<String, Long> EXPECTED = Map.of(
            "user -> frontend-service", 2L * REQUESTS,
            "frontend-service -> api-gateway", 2L * REQUESTS,
            "api-gateway -> auth-service", 2L * REQUESTS,
            "api-gateway -> user-service", 1L * REQUESTS,
            "user-service -> tracelab", 1L * REQUESTS);

    @Test
    void everyEdge_countsItsCalls() {
        Map<String, Long> before = settled();

        for (int i = 0; i < REQUESTS; i++) {
            Traffic.documented();
        }

        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(gained(before)).containsAllEntriesOf(EXPECTED));
        assertThat(settledGain(before)).containsAllEntriesOf(EXPECTED);
    }

    private static Map<String, Long> settledGain(Map<String, Long> before) {
        settled();
        return gained(before);
    }

    private static Map<String, Long> gained(Map<String, Long> before) {
        Map<String, Long> gained = new HashMap<>(BackEnds.dependencies());
        gained.replaceAll((edge, calls) -> calls - before.getOrDefault(edge, 0L));
        return gained;
    }

    /** The counts once they have not changed for longer than the Collector waits for the other half of a call. */
    private static Map<String, Long> settled() {
        AtomicReference<Map<String, Long>> last = new AtomicReference<>();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .during(Duration.ofSeconds(30))
                .until(() -> {
                    Map<String, Long> now = BackEnds.dependencies();
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }
}
