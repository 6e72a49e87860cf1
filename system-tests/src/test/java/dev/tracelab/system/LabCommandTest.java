package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a stack that it has not started itself: by addresses, as for a container stack. */
class LabCommandTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final LabUnderTest LAB = LabUnderTest.lab();

    @TempDir
    Path state;

    @Test
    void request_showsTheTrace_ofTheStackAtTheseAddresses() throws Exception {
        Run run = lab("request", "user", "7", "--frontend", LAB.frontend(), "--query", LAB.queryUrl());

        assertThat(run.output())
                .contains("GET /api/users/7  200", "frontend-service", "auth-service", "SELECT users", "documented");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void trace_isReadFromTheStackAtThisAddress() throws Exception {
        String id = LAB.traceOf(
                        LAB.client("").get("/api/users/7", LAB.client("").token()))
                .id();

        Run run = lab("trace", id, "--query", LAB.queryUrl());

        assertThat(run.output()).contains("Trace " + id, "8 spans, 4 services");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void withoutAddresses_theMissingStackIsNamed() throws Exception {
        Run run = lab("request", "user", "7");

        assertThat(run.output()).contains("No stack is running");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    private Run lab(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlab.home=" + ROOT,
                "-Dlab.state=" + state,
                "-jar",
                ROOT.resolve("lab-cli/target/lab-cli.jar").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int exitCode, String output) {}
}
