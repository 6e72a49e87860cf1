package dev.tracelab.lab.postgres;

import java.util.List;
import java.util.stream.Stream;

/** What the server is started with: small and quick, for one lab on one machine. */
final class PostgresSettings {
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // 1,000 users and a few orders fit many times over; the default is 128 MB.
            "shared_buffers=16MB",
            "max_connections=40",
            "huge_pages=off",
            // No helper processes without work: reads in the backend itself, no vacuum of tables that hardly change,
            // no replication, no parallel queries.
            "io_method=sync",
            "autovacuum=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_logical_replication_workers=0",
            "max_parallel_workers=0",
            // A killed process loses nothing this way, only a crash of the whole machine can: the page cache stays.
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "jit=off",
            "lc_messages=C",
            "log_line_prefix=%m [%p] ");

    private PostgresSettings() {}

    static List<String> arguments(int port) {
        return Stream.concat(Stream.of("port=" + port), SETTINGS.stream())
                .flatMap(setting -> Stream.of("-c", setting))
                .toList();
    }
}
