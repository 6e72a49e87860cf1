package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.system.LabCommand;
import dev.tracelab.system.LabUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command beside a container stack: it finds that by itself. */
@OnCompose
class LabCommandOnComposeTest {

    private static final LabUnderTest LAB = LabUnderTest.lab();

    private final LabCommand lab;

    LabCommandOnComposeTest(@TempDir Path state) {
        lab = new LabCommand(state);
    }

    @Test
    void request_needsNoAddresses() throws Exception {
        LabCommand.Run run = lab.run("request", "user", "7");

        assertThat(run.output()).contains("GET /api/users/7  200", "frontend-service", "SELECT users");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void commandForTheOtherStack_saysWhatRuns() throws Exception {
        LabCommand.Run run = lab.run("status");

        assertThat(run.output()).contains("docker compose ps");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    /** Jaeger has the spans, Elasticsearch the logs. */
    @Test
    void trace_isShownWithItsLogs() throws Exception {
        String id = LAB.traceOf(LAB.client("user-service=exception")
                        .get("/api/users/7", LAB.client("").token()))
                .id();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(lab.run("trace", id).output()).contains("Trace " + id, "Logs", "Request failed"));
    }
}
