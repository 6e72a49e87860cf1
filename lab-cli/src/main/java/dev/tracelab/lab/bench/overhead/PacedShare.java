package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.bench.Spread;
import java.util.List;

/** What tracing takes of all processors of the machine at a low, steady rate. */
final class PacedShare {
    private static final double PER = 10_000;

    private PacedShare() {}

    /** Median over the rounds of the difference between all traces kept and the SDK disabled. */
    static double of(List<Turn> paced) {
        var shares = paced.stream()
                .filter(turn -> turn.variant() == Variant.ALL)
                .map(turn -> share(turn) - share(disabled(paced, turn.round())))
                .toList();
        return Spread.of(shares).median();
    }

    /** Of all four services, of all processors. */
    static double share(Turn turn) {
        return turn.cpu() / PER * Plan.PACED_RATE / Runtime.getRuntime().availableProcessors();
    }

    private static Turn disabled(List<Turn> paced, int round) {
        return paced.stream()
                .filter(turn -> turn.variant() == Variant.DISABLED && turn.round() == round)
                .findFirst()
                .orElseThrow();
    }
}
