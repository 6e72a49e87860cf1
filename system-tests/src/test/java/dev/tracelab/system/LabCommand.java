package dev.tracelab.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command, as built, with a state of its own: it knows of no stack that it has started. */
public final class LabCommand {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private final Path state;
    private final boolean withOtherPrograms;

    public LabCommand(Path state) {
        this(state, true);
    }

    private LabCommand(Path state, boolean withOtherPrograms) {
        this.state = state;
        this.withOtherPrograms = withOtherPrograms;
    }

    /** With an empty search path. */
    LabCommand withoutOtherPrograms() {
        return new LabCommand(state, false);
    }

    public Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlab.home=" + ROOT,
                "-Dlab.state=" + state,
                "-jar",
                ROOT.resolve("lab-cli/target/lab-cli.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (!withOtherPrograms) {
            builder.environment().put("PATH", state.toString());
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** @param output of both kinds, as it came */
    public record Run(int exitCode, String output) {}
}
