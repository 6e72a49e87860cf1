package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Something is planted in a load in which all else is well: it must be found, and called by its name. */
class PlantedLossTest {

    @Test
    void nothing_isFoundWhereNothingIsPlanted() {
        var ledger =
                new Scene().requests("normal", 90, 90).requests("slow", 10, 10).ledger();

        assertThat(ledger.isGood()).isTrue();
        assertThat(ledger.verdict()).isEqualTo(Verdict.OK);
        assertThat(ledger.causes()).isEmpty();
    }

    @Test
    void batchWithoutReceiver_isNamedWithServiceAndReason() {
        var scene = new Scene().requests("normal", 100, 100).lacking("user-service", 20);
        scene.count("user-service", "exported", -40).count("user-service", "failed.connection_refused", 40);
        scene.stored(-40);

        var ledger = scene.ledger();

        assertThat(bad(ledger)).containsExactly("spans_exported user-service LOST", "stored trace-store LOST");
        assertThat(ledger.causes())
                .anySatisfy(cause -> assertThat(cause)
                        .contains("user-service lost 40 spans on the way to http://store/v1/traces")
                        .contains("connection_refused (40)"));
        assertThat(ledger.causes()).noneMatch(cause -> cause.contains("not parent-based"));
    }

    /** Samplers describe themselves at length. */
    @Test
    void samplerThatDecided_isNamedAlone() {
        var scene = new Scene().requests("normal", 10, 10);
        scene.count("auth-service", "sampled", -5)
                .count("auth-service", "exported", -5)
                .stored(-5);
        scene.fact(
                "auth-service",
                "sampler",
                "Entry{else ParentBased{root:Probability{0.5},remoteParentSampled:AlwaysOnSampler}} behind a flag");

        assertThat(scene.ledger().causes())
                .anyMatch(cause -> cause.endsWith("Its sampler: Probability{0.5} behind a flag."));
    }

    @Test
    void fullQueue_isNamed() {
        var scene = new Scene().requests("normal", 100, 100).lacking("auth-service", 7);
        scene.count("auth-service", "exported", -7)
                .count("auth-service", "dropped", 7)
                .stored(-7);

        assertThat(scene.ledger().causes())
                .containsExactly(
                        "auth-service dropped 7 spans: its queue of 2048 was full.",
                        "trace-store lacks at least 7 spans of auth-service.");
    }

    @Test
    void serviceThatDecidesForItself_isNamed_andNoOther() {
        var scene = new Scene().requests("normal", 100, 100).lacking("auth-service", 60);
        scene.count("auth-service", "sampled", -60)
                .count("auth-service", "exported", -60)
                .stored(-60);
        scene.fact("auth-service", "sampler", "TraceIdRatioBased{0.4}");

        var ledger = scene.ledger();

        assertThat(bad(ledger)).containsExactly("spans_sampled auth-service OUTSIDE", "stored trace-store LOST");
        assertThat(ledger.causes())
                .anySatisfy(cause -> assertThat(cause)
                        .isEqualTo("auth-service is not parent-based: it sampled 40 spans where its parents' traces"
                                + " demand 100. Its sampler: TraceIdRatioBased{0.4}."));
        assertThat(ledger.causes()).noneMatch(cause -> cause.contains("api-gateway"));
    }

    @Test
    void serviceThatKeepsWhatNobodySampled_isNamed() {
        var scene = new Scene().strategy("{\"strategy\":\"probability\",\"ratio\":0.5}");
        scene.requests("normal", 200, 100).unwanted("api-gateway", 30);
        scene.count("api-gateway", "sampled", 30)
                .count("api-gateway", "exported", 30)
                .stored(30);

        var ledger = scene.ledger();

        assertThat(bad(ledger))
                .containsExactly("spans_sampled api-gateway OUTSIDE", "unsampled_stored trace-store OUTSIDE");
        assertThat(ledger.causes())
                .containsExactly("api-gateway is not parent-based: it kept 30 traces of 100 whose root was not sampled."
                        + " Its sampler: ParentBased{root:AlwaysOnSampler}.");
    }

    @Test
    void serviceThatStartsItsOwnTraces_isNamed() {
        var scene = new Scene().requests("normal", 100, 100).lacking("api-gateway", 100);
        scene.fact("api-gateway", "boundary", "RESTART");

        assertThat(scene.ledger().causes())
                .contains("api-gateway does not continue its callers' traces: its lab.boundary.policy is restart.");
    }

    /** Without an earlier snapshot nobody knows whether a service was restarted. */
    @Test
    void moreThanWasExported_isNoLossSinceTheStart() {
        var scene = new Scene().requests("normal", 100, 100).stored(12);

        var ledger = Ledger.of(
                Snapshot.beginning(scene.before().addresses()),
                scene.after(),
                Issued.unknown(),
                List.of(),
                TailPolicies.DOCUMENTED);

        assertThat(ledger.isGood()).isTrue();
        assertThat(ledger.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(ledger.notes())
                .contains("Nobody counted the requests, so the ledger begins with what the services sampled.");
    }

    @Test
    void spansSentElsewhere_areNamedByTheirAddress() {
        var scene = new Scene()
                .requests("normal", 100, 100)
                .lacking("user-service", 100)
                .stored(-200);
        scene.fact("user-service", "endpoint", "http://elsewhere/v1/traces");

        var ledger = scene.ledger();

        assertThat(bad(ledger)).containsExactly("spans_stored trace-store LOST", "stored trace-store LOST");
        assertThat(ledger.causes())
                .contains("user-service sends its spans to http://elsewhere/v1/traces, the others to"
                        + " http://store/v1/traces.");
    }

    @Test
    void refusalOfTheStore_isNamed() {
        var scene = new Scene().requests("normal", 100, 100).vanished(1);
        scene.store().counters().merge("stored", -8L, Long::sum);
        scene.store().counters().put("refused.trace_full", 8L);

        var ledger = scene.ledger();

        assertThat(ledger.isGood()).isFalse();
        assertThat(ledger.causes()).contains("The store refused 8 spans: trace_full (8).");
    }

    @Test
    void lossThatNoCounterExplains_isStillALoss() {
        var ledger = new Scene().requests("normal", 100, 100).vanished(3).ledger();

        assertThat(bad(ledger)).containsExactly("stored trace-store LOST");
        assertThat(ledger.causes())
                .containsExactly(
                        "trace-store lacks at least 3 spans of frontend-service.", "No counter says where they went.");
    }

    @Test
    void evictedTraces_areNotCalledLost() {
        var scene = new Scene().requests("normal", 100, 100).vanished(3);
        scene.store().counters().put("evicted", 24L);

        var ledger = scene.ledger();

        assertThat(ledger.isGood()).isTrue();
        assertThat(ledger.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(ledger.causes()).anyMatch(cause -> cause.contains("make room"));
    }

    @Test
    void spanThatNeverEnds_isNamed() {
        var scene = new Scene().requests("normal", 100, 100);
        scene.count("api-gateway", "sampled", 2);
        scene.after().service("api-gateway").gauges().put("running", 2L);

        var ledger = scene.ledger();

        assertThat(bad(ledger)).containsExactly("spans_exported api-gateway LOST");
        assertThat(ledger.causes()).containsExactly("api-gateway began 2 spans that never ended.");
    }

    @Test
    void restart_isNamed_andNoNumberIsNegative() {
        var scene = new Scene().requests("normal", 100, 100).restarted("user-service");

        var ledger = scene.ledger();

        assertThat(ledger.isGood()).isTrue();
        assertThat(ledger.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(ledger.notes()).anyMatch(note -> note.contains("user-service was restarted in between"));
        assertThat(ledger.rows()).allMatch(row -> row.actual() >= 0);
    }

    @Test
    void restart_doesNotHideMissingTraces() {
        var scene = new Scene()
                .requests("normal", 100, 100)
                .restarted("user-service")
                .lacking("user-service", 5);

        var ledger = scene.ledger();

        assertThat(bad(ledger)).contains("stored trace-store LOST");
        assertThat(ledger.causes()).anyMatch(cause -> cause.contains("user-service was restarted in between"));
    }

    @Test
    void spansOnTheirWay_areNotCalledLost() {
        var scene = new Scene().requests("normal", 100, 100).unsettled();
        scene.count("api-gateway", "exported", -3).stored(-3);

        assertThat(scene.ledger().causes()).contains("Spans were still on their way when a snapshot was taken.");
        assertThat(bad(scene.ledger())).isEmpty();
    }

    @Test
    void foreignSender_isNoticed() {
        var ledger = new Scene().requests("normal", 100, 100).stored(12).ledger();

        assertThat(bad(ledger)).containsExactly("spans_stored trace-store OUTSIDE");
        assertThat(ledger.causes())
                .containsExactly("Another program sends spans here, or a service that was not asked.");
    }

    private static List<String> bad(Ledger ledger) {
        return ledger.rows().stream()
                .filter(Row::isBad)
                .map(row -> row.step().label() + " " + row.where() + " " + row.verdict())
                .toList();
    }
}
