package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which k6 it is when this machine has none: the image that {@code .env} names, and the same version of the Go module.
 *
 * @param image the environment's {@code K6_IMAGE}, else that of {@code .env}
 * @param version that of {@code .env}
 * @param cache where a built one is kept
 * @param recipe folder with the {@code go.mod} to build it by
 */
record K6Pins(String image, String version, Path cache, Path recipe) {
    private static final String KEY = "K6_IMAGE";

    static K6Pins read(Path root, Map<String, String> environment) {
        var pinned = pinned(root.resolve(".env"));
        var home =
                Path.of(System.getProperty("user.home"), ".cache", "trace-lab").toString();
        return new K6Pins(
                environment.getOrDefault(KEY, pinned),
                pinned.substring(pinned.lastIndexOf(':') + 1),
                Path.of(environment.getOrDefault("TRACELAB_CACHE", home), "k6"),
                root.resolve(".ci/third-party/programs/k6"));
    }

    /** By the recipe that CI uses too: its go.sum fixes every module. */
    String[] build(Path go, Path file) {
        return new String[] {
            go.toString(),
            "-C",
            recipe.toString(),
            "build",
            "-ldflags",
            "-s -w",
            "-o",
            file.toString(),
            "go.k6.io/k6/v2"
        };
    }

    private static String pinned(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(KEY + "="))
                    .map(line -> line.substring(KEY.length() + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> LabException.environment(file + " names no " + KEY + "."));
        } catch (IOException e) {
            throw new LabException(2, file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
