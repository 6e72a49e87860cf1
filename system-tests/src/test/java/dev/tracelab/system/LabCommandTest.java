package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a stack that it has not started itself: by addresses, as for a container stack. */
class LabCommandTest {

    private static final LabUnderTest LAB = LabUnderTest.lab();

    private final LabCommand lab;

    LabCommandTest(@TempDir Path state) {
        lab = new LabCommand(state);
    }

    @Test
    void request_showsTheTrace_ofTheStackAtTheseAddresses() throws Exception {
        LabCommand.Run run = lab.run("request", "user", "7", "--frontend", LAB.frontend(), "--query", LAB.queryUrl());

        assertThat(run.output())
                .contains("GET /api/users/7  200", "frontend-service", "auth-service", "SELECT users", "documented");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void trace_isReadFromTheStackAtThisAddress() throws Exception {
        String id = LAB.traceOf(
                        LAB.client("").get("/api/users/7", LAB.client("").token()))
                .id();

        LabCommand.Run run = lab.run("trace", id, "--query", LAB.queryUrl());

        assertThat(run.output()).contains("Trace " + id, "8 spans, 4 services");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void withoutAddresses_theMissingStackIsNamed() throws Exception {
        // Where the containers may be running, too: without a command to ask an engine with.
        LabCommand.Run run = lab.withoutOtherPrograms().run("request", "user", "7");

        assertThat(run.output()).contains("No stack is running");
        assertThat(run.exitCode()).isEqualTo(3);
    }
}
