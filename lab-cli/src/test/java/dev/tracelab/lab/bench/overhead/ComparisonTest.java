package dev.tracelab.lab.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracelab.lab.bench.overhead.Comparison.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void ratio_isThatOfTheSameRound() {
        var comparison = Comparison.of(Turns.rounds(7, 1.1), Variant.ALL, Quantity.CPU.value());

        assertThat(comparison.ratios())
                .hasSize(7)
                .allSatisfy(ratio -> assertThat(ratio).isCloseTo(1.1, within(1e-9)));
        assertThat(comparison.verdict()).isEqualTo(Verdict.MORE);
    }

    @Test
    void roundsOfTwoStarts_areKeptApart() {
        var turns = List.of(
                Turns.turn(Variant.ABSENT, 1, 1, 1),
                Turns.turn(Variant.ALL, 1, 1, 2),
                Turns.turn(Variant.ABSENT, 2, 1, 4),
                Turns.turn(Variant.ALL, 2, 1, 4));

        assertThat(Comparison.of(turns, Variant.ALL, Quantity.CPU.value()).ratios())
                .containsExactly(2.0, 1.0);
    }

    @Test
    void intervalWithOne_isNoDifference() {
        var comparison = Comparison.of(Turns.rounds(7, 1), Variant.TEN_PERCENT, Quantity.CPU.value());

        assertThat(comparison.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
    }

    @Test
    void fewRounds_allowNoVerdict() {
        var comparison = Comparison.of(Turns.rounds(5, 2), Variant.ALL, Quantity.CPU.value());

        assertThat(comparison.verdict()).isEqualTo(Verdict.TOO_FEW_ROUNDS);
    }

    @Test
    void figures_areForAsManyRequestsAsTheySay() {
        var turn = Turns.turn(Variant.ALL, 1, 1, 2.5);

        assertThat(turn.cpu()).isEqualTo(10);
        assertThat(turn.allocated()).isEqualTo(4);
        assertThat(turn.rss()).isEqualTo(800);
    }
}
