package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the roots kept, judged by the strategy in force. */
class SampledRowsTest {
    private static final String TEN_PERCENT = "{\"strategy\":\"probability\",\"ratio\":0.1}";

    @ParameterizedTest
    @CsvSource({"63, OUTSIDE", "64, OK", "100, OK", "140, OK", "141, OUTSIDE"})
    void probability_isJudgedAtFourSigma(int kept, Verdict verdict) {
        var ledger =
                new Scene().strategy(TEN_PERCENT).requests("normal", 1000, kept).ledger();

        assertThat(sampled(ledger, "normal").verdict()).isEqualTo(verdict);
        assertThat(sampled(ledger, "normal").expected().likely()).isEqualTo(new Band(82, 119));
    }

    @Test
    void wrongShare_isNamedWithItsInterval() {
        var ledger =
                new Scene().strategy(TEN_PERCENT).requests("normal", 1000, 30).ledger();

        assertThat(ledger.causes())
                .containsExactly(
                        "frontend-service kept 30 traces of 1,000 where probability=0.1 is in force: a share of"
                                + " 2.11 to 4.25 % (95 %).");
    }

    @ParameterizedTest
    @CsvSource({"always_on, 99, OUTSIDE", "always_on, 100, OK", "always_off, 0, OK", "always_off, 1, OUTSIDE"})
    void alwaysAndNever_areExact(String strategy, int kept, Verdict verdict) {
        var ledger = new Scene()
                .strategy("{\"strategy\":\"" + strategy + "\"}")
                .requests("normal", 100, kept)
                .ledger();

        assertThat(sampled(ledger, "normal").verdict()).isEqualTo(verdict);
    }

    @Test
    void everyClass_isJudgedByItself() {
        var ledger = new Scene()
                .strategy(TEN_PERCENT)
                .requests("normal", 1000, 100)
                .requests("slow", 100, 60)
                .ledger();

        assertThat(sampled(ledger, "normal").verdict()).isEqualTo(Verdict.OK);
        assertThat(sampled(ledger, "slow").verdict()).isEqualTo(Verdict.OUTSIDE);
    }

    @ParameterizedTest
    @CsvSource({"50, 100, OK", "49, 100, OUTSIDE", "50, 300, OUTSIDE"})
    void errorBiased_keepsAllThatFail_andAShareOfTheRest(int failed, int others, Verdict verdict) {
        var ledger = new Scene()
                .strategy("{\"strategy\":\"error_biased\",\"ratio\":0.1}")
                .requests("failed", 50, failed)
                .requests("normal", 1000, others)
                .ledger();

        assertThat(sampled(ledger, failed < 50 ? "failed" : "normal").verdict()).isEqualTo(verdict);
        assertThat(sampled(ledger, "all").expected().expected()).isEqualTo(150);
    }

    /** A request every 100 ms for 20 s, and 2 a second may pass: 40 and a full bucket of 2. */
    @ParameterizedTest
    @CsvSource({"41, OK", "60, OUTSIDE", "20, OUTSIDE"})
    void rateLimit_isBoundByTime(int kept, Verdict verdict) {
        var ledger = new Scene()
                .strategy("{\"strategy\":\"rate_limiting\",\"tracesPerSecond\":2}")
                .requests("normal", 200, kept)
                .ledger();

        assertThat(sampled(ledger, "normal").expected().expected()).isBetween(40.0, 42.0);
        assertThat(sampled(ledger, "normal").verdict()).isEqualTo(verdict);
    }

    @Test
    void rateLimit_isForAllClassesTogether() {
        var ledger = new Scene()
                .strategy("{\"strategy\":\"rate_limiting\",\"tracesPerSecond\":2}")
                .requests("normal", 100, 41)
                .requests("slow", 100, 0)
                .ledger();

        assertThat(sampled(ledger, "slow").expected()).isNull();
        assertThat(sampled(ledger, "all").verdict()).isEqualTo(Verdict.OK);
    }

    @ParameterizedTest
    @CsvSource({"0.1, OK", "0.04, OUTSIDE", "0.3, OUTSIDE"})
    void recordedProbabilities_mustStandForWhatWasIssued(double recorded, Verdict verdict) {
        var ledger = new Scene()
                .strategy("{\"strategy\":\"remote\"}")
                .requests("normal", 1000, 100)
                .probability(recorded)
                .ledger();

        assertThat(sampled(ledger, "normal").expected()).isNull();
        assertThat(row(ledger, Step.STANDS_FOR, "all").actual()).isEqualTo(Math.round(100 / recorded));
        assertThat(row(ledger, Step.STANDS_FOR, "all").verdict()).isEqualTo(verdict);
    }

    /** All of the first 100 and a tenth of the next 500, as a strategy does that follows the traffic. */
    @Test
    void changingProbabilities_standForWhatWasIssued() {
        var ledger = new Scene()
                .strategy("{\"strategy\":\"dynamic\",\"targetTracesPerSecond\":2}")
                .requests("normal", 600, 152)
                .probability(0.1)
                .probability(1, 100)
                .ledger();

        assertThat(row(ledger, Step.STANDS_FOR, "all").actual()).isEqualTo(620);
        assertThat(row(ledger, Step.STANDS_FOR, "all").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void changeInBetween_isNamed_andIsTheCause() {
        var ledger = new Scene()
                .strategy(TEN_PERCENT)
                .requests("normal", 1000, 30)
                .strategyAfterwards("{\"strategy\":\"always_off\"}", "2026-11-21T17:00:20Z")
                .ledger();

        assertThat(sampled(ledger, "normal").verdict()).isEqualTo(Verdict.OUTSIDE);
        assertThat(ledger.causes())
                .containsExactly("The strategy of frontend-service changed in between, from probability=0.1 to"
                        + " always_off, at 2026-11-21T17:00:20Z.");
    }

    @Test
    void changeAndBack_isNamedAsWell() {
        var ledger = new Scene()
                .strategy(TEN_PERCENT)
                .requests("normal", 1000, 100)
                .strategyAfterwards(TEN_PERCENT, "2026-11-21T17:00:20Z")
                .ledger();

        assertThat(sampled(ledger, "normal").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(ledger.causes()).anyMatch(cause -> cause.contains("was set again in between"));
    }

    private static Row sampled(Ledger ledger, String kind) {
        return row(ledger, Step.SAMPLED, kind);
    }

    private static Row row(Ledger ledger, Step step, String kind) {
        return ledger.rows().stream()
                .filter(row -> row.step() == step && row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
