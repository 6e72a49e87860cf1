package dev.tracelab.lab.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdaptiveAlgorithmTest {

    private static final Operation READ = new Operation("shop", "GET /users/{id}");
    private static final Operation ORDER = new Operation("shop", "POST /orders");

    private final AdaptiveAlgorithm algorithm = new AdaptiveAlgorithm(AdaptiveSettings.ofTarget(2));
    private Strategies strategies = Strategies.NONE;

    @Test
    void firstRound_goesToTheTargetAtOnce() {
        round(Map.of(READ, 100.0));

        assertThat(probability(READ)).isEqualTo(0.02);
    }

    @Test
    void slowTraffic_isKeptWhole() {
        round(Map.of(READ, 1.5));

        assertThat(probability(READ)).isEqualTo(1);
    }

    @Test
    void growth_isFollowedHalfOfTheWayInEachRound() {
        round(Map.of(READ, 100.0));
        round(Map.of(READ, 160.0));

        assertThat(probability(READ)).isCloseTo(0.02 * Math.sqrt(100.0 / 160), within(1e-9));
    }

    @Test
    void growth_endsWithinTheToleranceOfTheTarget() {
        round(Map.of(READ, 100.0));
        rounds(6, Map.of(READ, 160.0));

        assertThat(160 * probability(READ)).isBetween(1.8, 2.25);
    }

    @Test
    void spike_isAnsweredAtOnce() {
        round(Map.of(READ, 100.0));
        round(Map.of(READ, 1000.0));

        assertThat(1000 * probability(READ)).isCloseTo(2, within(1e-9));
    }

    @Test
    void silentOperation_risesToTheMost_inSteps() {
        round(Map.of(READ, 100.0));
        round(Map.of(READ, 0.0));
        assertThat(probability(READ)).isEqualTo(0.04);

        rounds(8, Map.of(READ, 0.0));

        assertThat(probability(READ)).isEqualTo(1);
    }

    @Test
    void operationNotAnsweredForAnyMore_isAsSilent() {
        round(Map.of(READ, 100.0));
        round(Map.of());

        assertThat(probability(READ)).isEqualTo(0.04);
    }

    @Test
    void silenceForLong_isForgotten() {
        round(Map.of(READ, 100.0, ORDER, 100.0));
        rounds(59, Map.of(READ, 100.0));
        assertThat(strategies.operations()).containsExactly(READ, ORDER);

        round(Map.of(READ, 100.0, ORDER, 0.0));
        assertThat(strategies.operations()).containsExactly(READ);

        round(Map.of(READ, 100.0, ORDER, 0.0));
        assertThat(strategies.operations()).containsExactly(READ);
    }

    @Test
    void rareOperation_isKeptWhole_besideABusyOne() {
        round(Map.of(READ, 2000.0, ORDER, 0.1));

        assertThat(probability(ORDER)).isEqualTo(1);
        assertThat(2000 * probability(READ)).isCloseTo(1.9, within(1e-9));
    }

    @Test
    void manyBusyOperations_leaveEachItsVisiblePart() {
        Map<Operation, Double> rates = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            rates.put(new Operation("shop", "GET /" + i), 10.0);
        }
        round(rates);

        // 1/60 trace a second of each, though all together then exceed the target: 0.002 of each would never be seen.
        assertThat(strategies.entries().values())
                .allMatch(entry -> Math.abs(entry.probability() * 10 - 1 / 60.0) < 1e-9);
    }

    @Test
    void probability_staysWithinItsLimits() {
        round(Map.of(READ, 1e9));

        assertThat(probability(READ)).isEqualTo(0.0001);
    }

    @Test
    void eachService_hasItsOwnTarget() {
        Operation other = new Operation("mail", "POST /mails");
        strategies = algorithm.next(strategies, Map.of(READ, 100.0, other, 50.0), Set.of("shop", "mail"));

        assertThat(probability(READ)).isEqualTo(0.02);
        assertThat(probability(other)).isEqualTo(0.04);
    }

    @Test
    void serviceThatDoesNotAnswer_keepsWhatIsInForce() {
        round(Map.of(READ, 100.0));
        Strategies before = strategies;

        assertThat(algorithm.next(before, Map.of(), Set.of())).isEqualTo(before);
    }

    /** Counts of a Poisson process: at 20 requests in a window one in three is off by more than 22 %. */
    @Test
    void chanceFluctuation_moves_butDoesNotSwing() {
        Random random = new Random(6);
        List<Double> sampled = new ArrayList<>();
        round(Map.of(READ, 50.0));
        for (int i = 0; i < 200; i++) {
            round(Map.of(READ, 50 * (1 + 0.15 * random.nextGaussian())));
            sampled.add(50 * probability(READ));
        }

        assertThat(sampled).allMatch(rate -> rate > 1.4 && rate < 2.8);
        assertThat(sampled.stream().mapToDouble(rate -> rate).average().orElseThrow())
                .isBetween(1.85, 2.2);
    }

    private void rounds(int count, Map<Operation, Double> rates) {
        for (int i = 0; i < count; i++) {
            round(rates);
        }
    }

    private void round(Map<Operation, Double> rates) {
        strategies = algorithm.next(strategies, rates, Set.of("shop"));
    }

    private double probability(Operation operation) {
        return strategies.entries().get(operation).probability();
    }
}
