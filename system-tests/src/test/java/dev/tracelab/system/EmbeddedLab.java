package dev.tracelab.system;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.process.ProcessId;
import dev.tracelab.lab.stack.StackState;
import dev.tracelab.lab.stack.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The embedded stack, started by the command that people use, with data and ports of its own. */
final class EmbeddedLab {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final LabHome HOME = new LabHome(ROOT, ROOT.resolve("system-tests/target/lab"));
    private static final List<Integer> PORTS =
            List.of(8080, 8081, 8082, 8083, 8084, 15432, 16686, 4317, 4318, 5778, 5779);

    private EmbeddedLab() {}

    static LabUnderTest start() {
        int offset = freeOffset();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> lab(HOME, "down")));
        int exit = lab(HOME, "up", "--detach", "--port-offset", Integer.toString(offset));
        if (exit != 0) {
            throw new AssertionError("lab up ended with exit code " + exit + "; its output is above");
        }
        return LabUnderTest.at(offset);
    }

    /** The process that started all others and hosts trace-store. */
    static Optional<ProcessId> supervisor() {
        return new StateFile(HOME).running().map(StackState::supervisor);
    }

    static Path strategiesFile() {
        return HOME.state().resolve("sampling.json");
    }

    /** Runs the command; its exit code. */
    static int lab(LabHome home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlab.home=" + home.root(),
                "-Dlab.state=" + home.state(),
                "-jar",
                ROOT.resolve("lab-cli/target/lab-cli.jar").toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Another stack may run on this machine; the tests must neither disturb nor use it. */
    static int freeOffset() {
        for (int offset = 20_000; offset < 40_000; offset += 100) {
            int moved = offset;
            if (PORTS.stream().allMatch(port -> isFree(port + moved))) {
                return offset;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
