package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.bench.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One quantity of one variant beside the same of {@link Variant#ABSENT}.
 *
 * @param values of all turns
 * @param ratios to the turn of {@link Variant#ABSENT} in the same round
 * @param interval of the median ratio; empty with too few rounds
 */
record Comparison(Variant variant, List<Double> values, List<Double> ratios, Optional<MedianInterval> interval) {

    static Comparison of(List<Turn> turns, Variant variant, ToDoubleFunction<Turn> quantity) {
        var own = turns.stream().filter(turn -> turn.variant() == variant).toList();
        var ratios = own.stream()
                .map(turn -> quantity.applyAsDouble(turn) / quantity.applyAsDouble(base(turns, turn)))
                .toList();
        var values = own.stream().map(quantity::applyAsDouble).toList();
        return new Comparison(variant, values, ratios, MedianInterval.of(ratios));
    }

    double median() {
        return Spread.of(values).median();
    }

    double ratio() {
        return Spread.of(ratios).median();
    }

    Verdict verdict() {
        if (variant == Variant.ABSENT) {
            return Verdict.BASE;
        }
        if (interval.isEmpty()) {
            return Verdict.TOO_FEW_ROUNDS;
        }
        if (interval.get().contains(1)) {
            return Verdict.NO_DIFFERENCE;
        }
        return ratio() > 1 ? Verdict.MORE : Verdict.LESS;
    }

    private static Turn base(List<Turn> turns, Turn turn) {
        return turns.stream()
                .filter(other -> other.variant() == Variant.ABSENT
                        && other.start() == turn.start()
                        && other.round() == turn.round())
                .findFirst()
                .orElseThrow();
    }

    /** What may be said. */
    enum Verdict {
        BASE("compared with"),
        /** The interval of the ratio contains 1. */
        NO_DIFFERENCE("no difference"),
        MORE("more"),
        LESS("less"),
        TOO_FEW_ROUNDS("too few rounds");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
