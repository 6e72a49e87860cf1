package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a Collector between services and stores, and a tail sampler in it. */
class CollectorRowsTest {

    @Test
    void everythingPassesThrough() {
        var scene = new Scene().requests("normal", 100, 100);
        scene.collector();

        var ledger = scene.ledger();

        assertThat(ledger.isGood()).isTrue();
        assertThat(ledger.rows())
                .filteredOn(row -> row.step() == Step.SPANS_RECEIVED)
                .extracting(Row::actual)
                .containsExactly(800L);
    }

    @Test
    void spansThatDidNotArrive_areLost() {
        var scene = new Scene().requests("normal", 100, 100);
        scene.collector().counters().merge("accepted", -10L, Long::sum);

        assertThat(bad(scene.ledger())).contains("spans_received collector LOST");
    }

    @Test
    void failedExport_isNamedWithItsExporter() {
        var scene = new Scene().requests("normal", 100, 100);
        var collector = scene.collector();
        collector.counters().put("sent.otlp_grpc/tempo", 760L);
        collector.counters().put("send_failed.otlp_grpc/tempo", 40L);

        var ledger = scene.ledger();

        assertThat(bad(ledger)).containsExactly("spans_sent collector LOST");
        assertThat(ledger.causes()).containsExactly("The Collector could not send 40 spans to otlp_grpc/tempo.");
    }

    @Test
    void restartOfTheCollector_isNamed() {
        var before = Account.of("collector", "");
        before.counters().put("uptime", 500L);
        var after = Account.of("collector", "");
        after.counters().put("uptime", 20L);

        assertThat(Change.between(before, after).gap()).contains("collector was restarted");
    }

    /** 50 failed and 10 % of 1,000 others. */
    @ParameterizedTest
    @CsvSource({"50, 100, ''", "50, 64, ''", "50, 30, normal", "50, 300, normal", "40, 100, failed"})
    void tailSampler_isJudgedByClass(int failed, int normal, String wrong) {
        var scene = new Scene()
                .requests("failed", 50, 50)
                .requests("normal", 1000, 1000)
                .failing("failed");
        decisions(scene.collector(), failed + normal, 1050 - failed - normal);
        scene.jaegerHas("failed", failed).jaegerHas("normal", normal);

        var ledger = scene.ledger();

        assertThat(ledger.rows())
                .filteredOn(row -> row.isBad() && row.where().equals("Jaeger"))
                .extracting(Row::kind)
                .containsExactlyElementsOf(wrong.isEmpty() ? List.of() : List.of(wrong));
    }

    @Test
    void wrongShareOfAPolicy_isNamed() {
        var scene = new Scene().requests("normal", 1000, 1000);
        var collector = scene.collector();
        decisions(collector, 30, 970);
        collector.counters().put("sampled_by.baseline", 30L);
        collector.counters().put("not_sampled_by.baseline", 970L);
        scene.jaegerHas("normal", 30);

        assertThat(scene.ledger().causes())
                .containsExactly(
                        "The tail sampler kept 3.0 % of class baseline (30 of 1,000) instead of 10.0 %.",
                        "The tail sampler kept 3.0 % of class normal (30 of 1,000) instead of 10.0 %.");
    }

    /** Two Collectors, each with some of the spans of a trace. */
    @Test
    void partsOfTraces_areNoticed() {
        var scene = new Scene().requests("normal", 1000, 1000);
        decisions(scene.collector(), 100, 900);
        scene.jaegerHas("normal", 100);
        scene.inJaeger()
                .replaceAll((id, facts) -> new TraceFacts(
                        Map.of("frontend-service", 2L),
                        Map.of("api-gateway", 1L),
                        facts.tops(),
                        facts.worth(),
                        facts.probability()));

        var ledger = scene.ledger();

        assertThat(bad(ledger)).containsExactly("stored Jaeger LOST");
        assertThat(ledger.causes())
                .anyMatch(cause -> cause.startsWith("Jaeger has only a part of 100 traces of class normal."));
    }

    private static void decisions(Account collector, long kept, long dropped) {
        collector.counters().put("decided.sampled", kept);
        collector.counters().put("decided.not_sampled", dropped);
    }

    private static List<String> bad(Ledger ledger) {
        return ledger.rows().stream()
                .filter(Row::isBad)
                .map(row -> row.step().label() + " " + row.where() + " " + row.verdict())
                .toList();
    }
}
