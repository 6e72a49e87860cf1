package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.Snapshot;
import dev.tracelab.lab.ledger.Verdict;
import dev.tracelab.lab.stack.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Something goes wrong with the telemetry of a running stack: the ledger finds it and names who and why. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads from /proc what a service was started with")
class LedgerTest {

    private static final PrivateLab LAB = PrivateLab.lab();

    @TempDir
    Path folder;

    @AfterEach
    void restore() throws IOException {
        LAB.restore();
    }

    @Test
    void everySpan_isAccountedFor() {
        Snapshot before = Ledgers.snapshot(LAB);
        IssuedRequests requests = new IssuedRequests(LAB.frontend())
                .make(60, "normal", "")
                .make(5, "failed", "user-service=error:503")
                .make(5, "broken", "api-gateway=exception");

        Ledger ledger = Ledgers.ledger(before, requests.issued());

        assertThat(ledger.verdict()).isEqualTo(Verdict.OK);
        assertThat(ledger.strategy()).isEqualTo("always_on");
    }

    @Test
    void command_judgesALoadRunByItsFolder() {
        Ledgers.snapshot(LAB).write(folder.resolve("before.json"));
        IssuedRequests requests = new IssuedRequests(LAB.frontend()).make(20, "normal", "");
        requests.write(folder.resolve("issued.ndjson"));

        int exit = EmbeddedLab.lab(LAB.home(), "ledger", "--since", folder.toString());

        assertThat(exit).isZero();
    }

    @Test
    void command_failsWhenATraceIsNotThere() {
        Ledgers.snapshot(LAB).write(folder.resolve("before.json"));
        IssuedRequests requests = new IssuedRequests(LAB.frontend()).make(20, "normal", "");
        requests.planted("deadbeefdeadbeefdeadbeefdeadbeef").write(folder.resolve("issued.ndjson"));

        int exit = EmbeddedLab.lab(LAB.home(), "ledger", "--since", folder.toString());

        assertThat(exit).isEqualTo(1);
    }

    @Test
    void batchesThatNobodyTakes_areNamedWithServiceAndReason() throws Exception {
        LAB.restart(
                Part.USER_SERVICE,
                true,
                Map.of("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + closedPort()));
        Snapshot before = Ledgers.snapshot(LAB);

        Ledger ledger = Ledgers.ledger(
                before,
                new IssuedRequests(LAB.frontend()).make(40, "normal", "").issued());

        assertThat(Ledgers.bad(ledger)).contains("spans_exported user-service lost", "stored trace-store lost");
        assertThat(ledger.causes())
                .anySatisfy(cause -> assertThat(cause)
                        .startsWith("user-service lost 80 spans on the way to http://127.0.0.1:")
                        .contains("connection_refused (80)"));
        assertThat(ledger.causes()).noneMatch(cause -> cause.contains("parent-based"));
    }

    @Test
    void fullQueue_isNamed() throws Exception {
        try (SlowSink sink = new SlowSink()) {
            LAB.restart(
                    Part.AUTH_SERVICE,
                    true,
                    Map.of(
                            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + sink.port(),
                            "QUARKUS_OTEL_BSP_MAX_QUEUE_SIZE", "4",
                            "QUARKUS_OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "2"));
            Snapshot before = Ledgers.snapshot(LAB);

            Ledger ledger = Ledgers.ledger(
                    before,
                    new IssuedRequests(LAB.frontend()).make(60, "normal", "").issued());

            assertThat(Ledgers.bad(ledger)).contains("spans_exported auth-service lost", "stored trace-store lost");
            assertThat(ledger.causes())
                    .anySatisfy(cause -> assertThat(cause)
                            .startsWith("auth-service dropped ")
                            .endsWith("its queue of 4 was full."));
        }
    }

    @Test
    void spansSentElsewhere_areNamedByTheirAddress() throws Exception {
        try (SpanSink sink = new SpanSink()) {
            String elsewhere = "http://127.0.0.1:" + sink.port();
            LAB.restart(Part.API_GATEWAY, true, Map.of("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", elsewhere));
            Snapshot before = Ledgers.snapshot(LAB);

            Ledger ledger = Ledgers.ledger(
                    before,
                    new IssuedRequests(LAB.frontend()).make(30, "normal", "").issued());

            assertThat(Ledgers.bad(ledger)).contains("spans_stored trace-store lost", "stored trace-store lost");
            assertThat(ledger.causes())
                    .anySatisfy(cause ->
                            assertThat(cause).startsWith("api-gateway sends its spans to " + elsewhere + "/v1/traces"));
        }
    }

    /** Its spans wait for a minute before they are sent; it is killed before. */
    @Test
    void killedService_isNamed_andWhatItHeldIsMissed() throws Exception {
        LAB.restart(Part.AUTH_SERVICE, true, Map.of("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "60s"));
        Snapshot before = Ledgers.snapshot(LAB);
        IssuedRequests requests = new IssuedRequests(LAB.frontend()).make(20, "normal", "");
        LAB.restart(Part.AUTH_SERVICE, false, Map.of());

        Ledger ledger = Ledgers.ledger(before, requests.make(40, "normal", "").issued());

        assertThat(Ledgers.bad(ledger)).contains("stored trace-store lost");
        assertThat(ledger.causes())
                .anyMatch(cause -> cause.startsWith("trace-store lacks at least 20 spans of auth-service"));
        assertThat(ledger.causes()).anyMatch(cause -> cause.startsWith("auth-service was restarted in between"));
        assertThat(ledger.rows()).allMatch(row -> row.actual() >= 0);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
