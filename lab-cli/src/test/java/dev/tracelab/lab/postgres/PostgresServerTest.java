package dev.tracelab.lab.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    static Path programs;

    private static PostgresBinaries binaries;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        binaries = PostgresBinaries.in(programs.resolve("postgresql"));
    }

    @Test
    void secondStart_onKeptData_takesNoTime() throws Exception {
        start().stop();
        var log = Files.readString(log());
        var begin = System.nanoTime();

        var server = start();

        var taken = Duration.ofNanos(System.nanoTime() - begin);
        server.stop();
        assertThat(log).contains("database system is ready to accept connections");
        assertThat(server.process().isAlive()).isFalse();
        // 30 ms on an idle machine; initdb alone takes 500.
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
        assertThat(Files.readString(log()))
                .contains("database system is shut down")
                .doesNotContain("interrupted");
    }

    @Test
    void startAfterKill_recovers() throws Exception {
        var killed = start();
        killed.process().destroyForcibly().waitFor();

        var server = start();

        server.stop();
        assertThat(Files.readString(log())).contains("automatic recovery in progress");
    }

    @Test
    void dataOfAnotherVersion_isRefused() throws Exception {
        start().stop();
        Files.writeString(data().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(LabException.class)
                .hasMessageContaining(data().toString())
                .hasMessageContaining("it was made by PostgreSQL 17, this is 18");
    }

    @Test
    void damagedData_isNamed() throws Exception {
        start().stop();
        Files.delete(data().resolve("global/pg_control"));

        assertThatThrownBy(this::start).hasMessageContaining("it is not a complete data folder of PostgreSQL");
    }

    private PostgresServer start() throws IOException, InterruptedException {
        return PostgresServer.start(binaries, data(), freePort(), log(), process -> {});
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("logs/postgresql.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
