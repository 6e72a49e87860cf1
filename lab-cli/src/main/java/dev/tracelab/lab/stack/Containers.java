package dev.tracelab.lab.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The container stack, as the engine's command line knows it: by the names that the Compose files give to their projects. */
final class Containers {
    private static final List<String> PROJECTS = List.of("trace-lab", "trace-lab-lite");
    private static final List<String> LIST = List.of("docker", "compose", "ls", "--quiet");

    private Containers() {}

    /** False where there is no engine, too. Asked once: several addresses are wanted of one and the same stack. */
    static boolean run() {
        return Answer.RUN;
    }

    private static boolean ask() {
        try {
            var builder = new ProcessBuilder(LIST).redirectError(ProcessBuilder.Redirect.DISCARD);
            // Compose would read that file even to list, and fail where the path does not lead to it from here.
            builder.environment().remove("COMPOSE_FILE");
            var process = builder.start();
            process.getOutputStream().close();
            var names = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && names.lines().anyMatch(PROJECTS::contains);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Made when it is first asked for. */
    private static final class Answer {
        private static final boolean RUN = ask();
    }
}
