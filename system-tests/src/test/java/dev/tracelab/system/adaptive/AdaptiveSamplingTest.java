package dev.tracelab.system.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.system.programs.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * {@code lab adaptive} and a real Jaeger close the circle: counters, probabilities, strategies file, a sampler's poll. One
 * story in four parts, each of which begins where the one before ended; {@code scripts/picture-adaptive} draws it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdaptiveSamplingTest {

    private static final int TARGET = 10;
    private static final String READ = "GET /users/{id}";
    private static final String ORDER = "POST /orders";
    private static final String RARE = "DELETE /users/{id}";
    private static final Path FOLDER = Path.of("target/adaptive").toAbsolutePath();
    private static final Path STRATEGIES = FOLDER.resolve("sampling/strategies.json");

    private final Record record = new Record(FOLDER.resolve("record.ndjson"));
    private Program controller;
    private Jaeger jaeger;
    private BusyService service;

    @BeforeAll
    void start() throws IOException {
        Files.createDirectories(STRATEGIES.getParent());
        Files.deleteIfExists(record.file());
        Files.writeString(STRATEGIES, "{\"default_strategy\":{\"type\":\"probabilistic\",\"param\":1}}");
        jaeger = Jaeger.serving(STRATEGIES);
        service = new BusyService(jaeger);
        controller = Program.start("lab-adaptive", command(), Map.of());
    }

    @AfterAll
    void stop() {
        if (controller != null) {
            controller.close();
            service.close();
        }
        if (jaeger != null) {
            jaeger.close();
        }
    }

    @Test
    @Order(1)
    void steadyTraffic_convergesToTheTarget_andStaysThere() throws Exception {
        service.traffic(READ, 200);
        service.traffic(ORDER, 20);
        service.traffic(RARE, 0.5);
        watch(10);

        int kept = watch(15);

        assertAtTarget(kept, 15);
        List<Double> last = record.probabilities(READ, 12);
        assertThat(swing(last)).as("greatest by least of %s", last).isLessThan(1.6);
        assertThat(service.kept(RARE)).as("a rare operation is kept whole").isEqualTo(service.requests(RARE));
    }

    @Test
    @Order(2)
    void spike_isCutDownWithinSeconds() throws Exception {
        service.traffic(READ, 2000);
        watch(8);

        assertAtTarget(watch(12), 12);
    }

    @Test
    @Order(3)
    void endOfTheSpike_isFollowedUpwards() throws Exception {
        service.traffic(READ, 200);
        watch(12);

        assertAtTarget(watch(12), 12);
    }

    /** What it leaves goes to the others, and its next request is sure to be kept. */
    @Test
    @Order(4)
    void silentOperation_comesBackToTheHighestProbability() throws Exception {
        service.traffic(ORDER, 0);
        watch(12);

        assertAtTarget(watch(8), 8);
        assertThat(record.probabilities(ORDER, 1)).containsExactly(1.0);
        assertThat(jaeger.ask(BusyService.NAME))
                .contains("{\"operation\":\"POST /orders\",\"probabilisticSampling\":{\"samplingRate\":1}}");
    }

    /** Counts for so many seconds, one line of the record for each. */
    private int watch(int seconds) throws Exception {
        int before = service.kept();
        for (int i = 0; i < seconds; i++) {
            int last = service.kept();
            // Not a wait for something: the length of the measurement.
            Thread.sleep(Duration.ofSeconds(1));
            record.kept(service.kept() - last);
        }
        return service.kept() - before;
    }

    /** Within a quarter for what the controller tolerates and measures, and 4 standard deviations of a count. */
    private static void assertAtTarget(int kept, int seconds) {
        double expected = (double) TARGET * seconds;
        double band = 0.25 * expected + 4 * Math.sqrt(expected);

        assertThat((double) kept).as("sampled in %d s", seconds).isBetween(expected - band, expected + band);
    }

    private static double swing(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElseThrow()
                / values.stream().mapToDouble(v -> v).min().orElseThrow();
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("../lab-cli/target/lab-cli.jar").toAbsolutePath().toString(),
                "adaptive",
                "--service=" + BusyService.NAME + "=" + service.metricsUrl(),
                "--target=" + TARGET,
                "--interval=1s",
                "--window=4s",
                "--output=" + STRATEGIES,
                "--record=" + record.file());
    }
}
