package dev.tracelab.lab.postgres;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.process.Children;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running PostgreSQL on a kept data folder. The server program is started directly: on kept data it accepts
 * connections after 30 ms, which a start script with its polling does not.
 */
public final class PostgresServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final int STATUS_LINE = 7;

    private final PostgresBinaries binaries;
    private final PostgresData data;
    private final Process process;

    private PostgresServer(PostgresBinaries binaries, PostgresData data, Process process) {
        this.binaries = binaries;
        this.data = data;
        this.process = process;
    }

    /**
     * Starts it and waits until it accepts connections; makes the data folder if there is none.
     *
     * @param started told of the process as soon as there is one, so that it is not forgotten if this is broken off
     */
    public static PostgresServer start(
            PostgresBinaries binaries, Path folder, int port, Path log, Consumer<Process> started)
            throws IOException, InterruptedException {
        var data = new PostgresData(folder);
        if (!data.exists()) {
            data.initialise(binaries, log);
        }
        data.check();
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        var server = launch(binaries, data, port, log, started);
        while (!server.becomesReady(deadline)) {
            server.refuseUnlessHeldByEarlierOne(log, deadline);
            Thread.sleep(50);
            server = launch(binaries, data, port, log, started);
        }
        return server;
    }

    private static PostgresServer launch(
            PostgresBinaries binaries, PostgresData data, int port, Path log, Consumer<Process> started) {
        var command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", data.folder().toString()));
        command.addAll(PostgresSettings.arguments(port));
        var process = Children.start(
                PostgresCommand.of(command),
                PostgresCommand.ENVIRONMENT,
                data.folder().getParent(),
                log);
        started.accept(process);
        return new PostgresServer(binaries, data, process);
    }

    /** False when the process has ended instead. */
    private boolean becomesReady(long deadline) throws IOException, InterruptedException {
        while (!isReady()) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw LabException.failed("PostgreSQL is not ready after " + START_LIMIT.toSeconds() + " s.");
            }
        }
        return true;
    }

    /** Helper processes of a killed server hold its shared memory for a moment; that passes. */
    private void refuseUnlessHeldByEarlierOne(Path log, long deadline) throws IOException {
        if (!Files.readString(log, StandardCharsets.UTF_8).contains("is still in use")
                || System.nanoTime() > deadline) {
            throw LabException.failed("PostgreSQL ended with exit code " + process.exitValue() + ", see " + log
                    + ". If the data is damaged, remove " + data.folder()
                    + " to begin afresh: users are seeded again, orders made in the lab are lost.");
        }
    }

    public Process process() {
        return process;
    }

    /** Stops in the "fast" way: open transactions are rolled back, data is written. */
    public void stop() throws InterruptedException {
        if (process.isAlive()) {
            requestFastStop();
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** The server states in line 8 of its own pid file what pg_ctl waits for. */
    private boolean isReady() throws IOException {
        try {
            var lines = Files.readAllLines(data.folder().resolve("postmaster.pid"), StandardCharsets.US_ASCII);
            return lines.size() > STATUS_LINE
                    && lines.getFirst().equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).startsWith("ready");
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void requestFastStop() throws InterruptedException {
        var command = PostgresBinaries.isWindows()
                ? List.of(
                        binaries.program("pg_ctl").toString(),
                        "stop",
                        "-W",
                        "-m",
                        "fast",
                        "-D",
                        data.folder().toString())
                : List.of("sh", "-c", "kill -INT " + process.pid());
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
