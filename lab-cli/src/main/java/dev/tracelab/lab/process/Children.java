package dev.tracelab.lab.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts processes that write into a log file and do not hear the terminal's Ctrl-C. */
public final class Children {
    private Children() {}

    /**
     * Starts {@code command} in a session of its own. Ctrl-C reaches every process of the terminal's group at once; the
     * parts must hear only from their supervisor, which stops them in order.
     */
    public static Process start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        var builder = new ProcessBuilder(inOwnSession(command))
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** The first program of this name on the PATH. */
    public static Optional<Path> onPath(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            var file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<String>();
        onPath("setsid").map(Path::toString).ifPresent(whole::add);
        whole.addAll(command);
        return whole;
    }

    private static File nullDevice() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
