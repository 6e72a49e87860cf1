package dev.tracelab.lab.postgres;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.files.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The data folder: made on first use, kept afterwards. */
final class PostgresData {
    private static final long INITIALISE_SECONDS = 60;
    /** The service is no superuser: it owns its database and nothing else. */
    private static final String DATABASE = """
            CREATE ROLE tracelab LOGIN PASSWORD 'tracelab';
            CREATE DATABASE tracelab OWNER tracelab;
            """;

    private final Path folder;

    PostgresData(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /** Refuses what the server could not use anyway, with words for people. */
    void check() throws IOException {
        var version = folder.resolve("PG_VERSION");
        if (!Files.isRegularFile(version) || !Files.isRegularFile(folder.resolve("global/pg_control"))) {
            throw damaged("it is not a complete data folder of PostgreSQL");
        }
        var found = Files.readString(version, StandardCharsets.US_ASCII).strip();
        if (!found.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw damaged("it was made by PostgreSQL " + found + ", this is " + PostgresBinaries.MAJOR_VERSION);
        }
    }

    /** Makes the folder under another name and renames it, so that it is complete whenever it exists. */
    void initialise(PostgresBinaries binaries, Path log) throws IOException, InterruptedException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(folder.getParent());
        Files.createDirectories(log.getParent());
        // Trust: the server listens on the loopback address only and its password is in the documentation.
        run(
                log,
                null,
                binaries.program("initdb"),
                "-D",
                unfinished,
                "-U",
                "postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync",
                "--no-instructions");
        var script = Files.writeString(unfinished.resolveSibling("database.sql"), DATABASE);
        run(log, script, binaries.program("postgres"), "--single", "-D", unfinished, "-c", "fsync=off", "postgres");
        Files.delete(script);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private LabException damaged(String why) {
        return LabException.failed("The data folder " + folder + " cannot be used: " + why + ". "
                + "Remove the folder to begin afresh; users are seeded again, orders made in the lab are lost.");
    }

    private static void run(Path log, Path input, Object... command) throws IOException, InterruptedException {
        var words = PostgresCommand.of(
                List.of(command).stream().map(Object::toString).toList());
        var builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        builder.environment().putAll(PostgresCommand.ENVIRONMENT);
        var process = builder.start();
        try {
            if (!process.waitFor(INITIALISE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw LabException.failed("PostgreSQL's data folder could not be made; see " + log + ".");
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
