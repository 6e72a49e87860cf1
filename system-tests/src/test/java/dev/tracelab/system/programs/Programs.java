package dev.tracelab.system.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of other projects on this machine: those that {@code .ci/third-party/up} has built, or the one that a system
 * property such as {@code tracelab.collector} names. A test without its program is skipped and says so; with
 * {@code CI=true} it fails.
 */
public final class Programs {

    private Programs() {}

    public static Path collector() {
        return find("collector", "otelcol-contrib");
    }

    public static Path jaeger() {
        return find("jaeger", "jaeger");
    }

    public static Path k6() {
        return find("k6", "k6");
    }

    private static Path find(String name, String file) {
        String named = System.getProperty("tracelab." + name);
        Optional<Path> program = named == null ? built(name, file) : Optional.of(Path.of(named));
        String words = "needs the program " + file + ": .ci/third-party/up builds it, or -Dtracelab." + name + "=FILE";
        if ("true".equals(System.getenv("CI"))) {
            return program.orElseThrow(() -> new AssertionError("CI leaves nothing out: " + words));
        }
        Assumptions.assumeTrue(program.isPresent(), words);
        return program.orElseThrow();
    }

    private static Optional<Path> built(String name, String file) {
        String cache = System.getenv("TRACELAB_CACHE");
        Path folder = (cache == null ? Path.of(System.getProperty("user.home"), ".cache/trace-lab") : Path.of(cache))
                .resolve(name);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve(file))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
