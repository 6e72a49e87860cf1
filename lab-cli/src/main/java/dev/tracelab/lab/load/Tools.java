package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.process.Children;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other programs of this machine. */
class Tools {
    private final Terminal terminal;

    Tools(Terminal terminal) {
        this.terminal = terminal;
    }

    Optional<Path> onPath(String program) {
        return Children.onPath(program);
    }

    void say(String what) {
        terminal.line(terminal.style(Style.DIM, what));
    }

    Answer run(String... command) {
        return run(Map.of(), command);
    }

    /** Waits for its end; a program that cannot be started is one that failed. */
    Answer run(Map<String, String> environment, String... command) {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            return new Answer(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted while " + command[0] + " ran.");
        }
    }

    /** @param output what it wrote, errors included */
    record Answer(int exitCode, String output) {

        boolean isSuccess() {
            return exitCode == 0;
        }

        String lastLine() {
            return output.strip().substring(output.strip().lastIndexOf('\n') + 1);
        }
    }
}
