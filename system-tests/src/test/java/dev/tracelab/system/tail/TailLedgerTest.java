package dev.tracelab.system.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tracelab.lab.ledger.Addresses;
import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.Row;
import dev.tracelab.lab.ledger.Snapshot;
import dev.tracelab.lab.ledger.Step;
import dev.tracelab.lab.ledger.Verdict;
import dev.tracelab.system.IssuedRequests;
import dev.tracelab.system.Ledgers;
import dev.tracelab.system.PrivateLab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The services' spans go through a real Collector that samples by the tail; the ledger judges what it kept. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads from /proc what a service was started with")
class TailLedgerTest {

    /** Instead of the list in tail-sampling.yaml: six of ten ordinary traces, not one. */
    private static final String WRONG_POLICIES = "yaml:processors::tail_sampling::policies: ["
            + "{name: errors, type: status_code, status_code: {status_codes: [ERROR]}},"
            + "{name: slow, type: latency, latency: {threshold_ms: 500}},"
            + "{name: baseline, type: probabilistic, probabilistic: {sampling_percentage: 60}}]";

    private final Stores stores = new Stores();

    @TempDir
    Path queue;

    @AfterEach
    void restore() throws IOException {
        PrivateLab.lab().restore();
        stores.close();
    }

    @Test
    void documentedPolicies_areFoundInForce() throws Exception {
        Ledger ledger = ledger();

        assertThat(ledger.verdict()).isEqualTo(Verdict.OK);
        assertThat(ledger.rows())
                .filteredOn(row -> row.step() == Step.STORED && !row.kind().equals("normal"))
                .extracting(Row::kind, Row::actual)
                .containsExactly(tuple("failed", 15L), tuple("slow", 5L));
    }

    @Test
    void wrongShareOfOrdinaryTraces_isNamed() throws Exception {
        Ledger ledger = ledger(WRONG_POLICIES);

        assertThat(Ledgers.bad(ledger)).containsExactly("policy collector outside", "stored trace-store outside");
        assertThat(ledger.causes())
                .anySatisfy(cause -> assertThat(cause)
                        .startsWith("The tail sampler kept ")
                        .contains(" of class baseline ", ") instead of 10.0 %"));
        // On a busy machine a few ordinary requests are slow, and rightly kept.
        assertThat(ledger.causes())
                .anyMatch(cause -> cause.contains(" of class normal ") && cause.contains(" of 150) instead of 1"));
    }

    private Ledger ledger(String... changes) throws Exception {
        PrivateLab lab = PrivateLab.lab();
        try (Collector collector =
                Collector.tailSampling("ledger", queue, stores.jaegerOtlp(), stores.tempoOtlp(), changes)) {
            lab.restartAll(Map.of("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.otlp()));
            Snapshot before = Snapshot.take(
                    new Addresses(lab.frontend(), stores.jaegerQuery(), null, List.of(collector.metrics())));
            IssuedRequests requests = new IssuedRequests(lab.frontend())
                    .make(150, "normal", "")
                    .make(15, "failed", "user-service=error:503")
                    .make(5, "slow", "user-service=delay:700ms");
            return Ledgers.ledger(before, requests.issued());
        }
    }
}
