package dev.tracelab.system.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that started the stack. Not a library that starts containers: a test of what people type should type it,
 * and the stack outlives the tests.
 */
final class Compose {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Compose() {}

    /** As a crash does it: without a chance to write anything. It stays down until {@link #start}. */
    static void kill(String... services) {
        run("kill", services);
    }

    static void stop(String... services) {
        run("stop", services);
    }

    static void start(String... services) {
        run("start", services);
    }

    /** Any command; what it printed. */
    static String run(String subcommand, String... arguments) {
        List<String> command = new ArrayList<>(List.of("compose", subcommand));
        command.addAll(List.of(arguments));
        return docker(command);
    }

    /** Where a container's published port is found from outside. */
    static String address(String container, int port) {
        return "http://" + docker(List.of("port", container, port + "/tcp")).strip();
    }

    static void remove(String container) {
        docker(List.of("rm", "--force", container));
    }

    private static String docker(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
