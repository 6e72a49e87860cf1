package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.system.LabUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Parts of the pipeline die under load. No user notices, and where a queue stands before the dead part no span is lost: each
 * is counted by its id in both back ends.
 */
@OnCompose
@Timeout(900)
class BrokenPipelineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Answered while a part is away: {@code -Dtracelab.outage=2000} makes it some two minutes. */
    private static final int OUTAGE = Integer.getInteger("tracelab.outage", 60);

    private final LightLoad load = LightLoad.start();

    @AfterEach
    void startAgain() {
        Compose.start("elasticsearch", "jaeger-collector", "tempo", "otel-collector", "postgres");
    }

    @Test
    void stoppedTempo_losesNothing() throws InterruptedException {
        Compose.stop("tempo");
        load.more(OUTAGE);
        Compose.start("tempo");

        assertNobodyNoticed();
        assertWhole(StoredSpans.inJaeger(load.traces()));
        assertWhole(StoredSpans.inTempo(load.traces()));
    }

    /** What Tempo has acknowledged in its last seconds lay in its memory alone; the Collector's queue has all that came after. */
    @Test
    void killedTempo_losesNothingThatItHadNotTaken() throws InterruptedException {
        Compose.kill("tempo");
        List<String> before = load.traces();
        load.more(OUTAGE);
        Compose.start("tempo");

        assertNobodyNoticed();
        assertWhole(StoredSpans.inTempo(load.tracesAfter(before)));
        assertWhole(StoredSpans.inJaeger(load.traces()));
        report("Tempo, killed", StoredSpans.inTempo(before));
    }

    /** As with Tempo; Jaeger holds spans for as long as its bulk buffer does. */
    @Test
    void killedJaegerCollector_losesNothingThatItHadNotTaken() throws InterruptedException {
        Compose.kill("jaeger-collector");
        List<String> before = load.traces();
        load.more(OUTAGE);
        Compose.start("jaeger-collector");

        assertNobodyNoticed();
        assertWhole(StoredSpans.inJaeger(load.tracesAfter(before)));
        assertWhole(StoredSpans.inTempo(load.traces()));
        report("Jaeger collector, killed", StoredSpans.inJaeger(before));
    }

    /** Its queue is on disk: what it has taken, and Tempo has not, is there when it starts again. */
    @Test
    void killedCollector_keepsWhatItHasTaken() throws InterruptedException {
        Compose.stop("tempo");
        load.more(OUTAGE);
        Compose.kill("otel-collector");
        Compose.start("otel-collector");
        load.more(OUTAGE);
        Compose.start("tempo");
        load.stop();

        assertThat(load.failures()).isEmpty();
        // No queue stands before the Collector but the services' own, which gives up after a second, and counts.
        assertMissingAtMost(load.lostByServices(), StoredSpans.inJaeger(load.traces()));
        assertMissingAtMost(load.lostByServices(), StoredSpans.inTempo(load.traces()));
    }

    /** Jaeger answers before Elasticsearch has written; docs/rationale.md says what keeps its spans. */
    @Test
    void stoppedElasticsearch_losesNothing() throws InterruptedException {
        Compose.stop("elasticsearch");
        load.more(OUTAGE);
        Compose.start("elasticsearch");

        assertNobodyNoticed();
        assertWhole(StoredSpans.inJaeger(load.traces()));
        assertWhole(StoredSpans.inTempo(load.traces()));
    }

    /** The application's own part: here requests do fail, and their traces say why. */
    @Test
    void stoppedPostgres_isAnErrorInTheTrace() throws InterruptedException {
        Compose.stop("postgres");
        var answer = LabUnderTest.lab()
                .client("")
                .get("/api/users/7", LabUnderTest.lab().client("").token());
        Compose.start("postgres");
        load.stop();

        assertThat(answer.status()).isBetween(500, 504);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Stack.inJaeger(LabUnderTest.traceId(answer)))
                        .anySatisfy(span -> {
                            assertThat(span.service()).isEqualTo("user-service");
                            assertThat(span.error()).isTrue();
                        }));
    }

    private void assertNobodyNoticed() throws InterruptedException {
        load.stop();

        assertThat(load.failures()).isEmpty();
        assertThat(load.lostByServices()).isZero();
    }

    private static void assertWhole(StoredSpans store) {
        assertMissingAtMost(0, store);
    }

    private static void assertMissingAtMost(long spans, StoredSpans store) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(store.missing()).as(store::toString).isLessThanOrEqualTo(spans));
    }

    /** A loss that nothing here prevents is at least said. */
    private static void report(String what, StoredSpans store) {
        System.out.println(what + ": lost " + store.missing() + " spans that it had acknowledged. " + store);
    }
}
