package dev.tracelab.system.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.system.LabUnderTest;
import dev.tracelab.system.programs.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real services on the embedded stack: trace-store serves what {@code lab adaptive} writes, the frontend follows. */
class AdaptiveStackTest {

    private static final int TARGET = 2;
    private static final int PEOPLE = 4;
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Path STATE = Path.of("target/lab").toAbsolutePath();

    private final LabUnderTest lab = LabUnderTest.lab();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger sampled = new AtomicInteger();
    private volatile boolean running = true;

    @BeforeEach
    void needsTheEmbeddedStack() {
        Assumptions.assumeTrue(lab.backEnd().isPresent(), "needs the embedded stack");
    }

    @AfterEach
    void keepEverythingAgain() throws IOException {
        running = false;
        people.shutdownNow();
        follow("always_on");
    }

    @Test
    void busyFrontend_makesAsManyTracesAsTheTarget() throws Exception {
        follow("remote");
        try (Program controller = Program.start("lab-adaptive-stack", command(), Map.of())) {
            for (int i = 0; i < PEOPLE; i++) {
                people.submit(this::ask);
            }
            // Several rounds, and the sampler's own interval between two polls.
            Thread.sleep(MEASURED);
            int before = sampled.get();
            int asked = requests.get();

            Thread.sleep(MEASURED);

            double expected = (double) TARGET * MEASURED.toSeconds();
            double band = 0.3 * expected + 4 * Math.sqrt(expected);
            assertThat(requests.get() - asked).as("requests").isGreaterThan((int) (4 * TARGET * MEASURED.toSeconds()));
            assertThat((double) sampled.get() - before).isBetween(expected - band, expected + band);
            assertThat(controller.isAlive()).isTrue();
        }
    }

    private void ask() {
        LabClient client = lab.client("");
        String token = client.token();
        while (running) {
            HttpAnswer answer = client.get("/api/users/7", token);
            requests.incrementAndGet();
            answer.header("traceresponse").filter(id -> id.endsWith("-01")).ifPresent(id -> sampled.incrementAndGet());
        }
    }

    /** The frontend alone: traces begin there, and the others follow its decision. */
    private void follow(String strategy) throws IOException {
        HttpAnswer answer = new Http(Duration.ofSeconds(10))
                .put(lab.frontend() + "/lab/sampler", "{\"strategy\":\"%s\"}".formatted(strategy), Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlab.state=" + STATE,
                "-jar",
                Path.of("../lab-cli/target/lab-cli.jar").toAbsolutePath().toString(),
                "adaptive",
                "--target=" + TARGET,
                "--interval=1s",
                "--window=4s");
    }
}
