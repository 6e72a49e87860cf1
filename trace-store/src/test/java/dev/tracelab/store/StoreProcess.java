package dev.tracelab.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store in a JVM of its own, on free ports. */
final class StoreProcess implements AutoCloseable {
    private final Process process;
    private final Ports ports;

    private StoreProcess(Process process, Ports ports) {
        this.process = process;
        this.ports = ports;
    }

    static StoreProcess start(String heap, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--ports",
                "0,0,0,0,0"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new StoreProcess(process, readPorts(process));
    }

    /** Main prints a line for each port, in the order of {@link Listener}. */
    private static Ports readPorts(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        int[] ports = new int[Listener.values().length];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = Integer.parseInt(out.readLine().strip().split(" ", 2)[0]);
        }
        return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    Ports ports() {
        return ports;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
