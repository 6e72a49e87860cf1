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

    /** Starts without waiting; {@link #awaitReady} tells when it can be used. Makes the data folder if there is none. */
    public static PostgresServer start(PostgresBinaries binaries, Path folder, int port, Path log)
            throws IOException, InterruptedException {
        var data = new PostgresData(folder);
        if (!data.exists()) {
            data.initialise(binaries, log);
        }
        data.check();
        var command = new ArrayList<>(List.of(binaries.program("postgres").toString(), "-D", folder.toString()));
        command.addAll(PostgresSettings.arguments(port));
        var process = Children.start(
                PostgresCommand.of(command), PostgresCommand.ENVIRONMENT, folder.getParent(), log);
        return new PostgresServer(binaries, data, process);
    }

    /** Waits until it accepts connections. */
    public void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw data.damaged("PostgreSQL ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw LabException.failed("PostgreSQL is not ready after " + START_LIMIT.toSeconds() + " s.");
            }
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
                ? List.of(binaries.program("pg_ctl").toString(), "stop", "-W", "-m", "fast", "-D",
                        data.folder().toString())
                : List.of("sh", "-c", "kill -INT " + process.pid());
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
