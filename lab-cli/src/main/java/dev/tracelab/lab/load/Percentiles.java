package dev.tracelab.lab.load;

import java.util.stream.DoubleStream;

/** Percentiles by nearest rank: always a number that was measured, never one between two. */
final class Percentiles {
    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    static Percentiles of(DoubleStream numbers) {
        return new Percentiles(numbers.sorted().toArray());
    }

    /** @param percent above 0, up to 100; NaN when there are no numbers */
    double at(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }

    /** All of them, the smallest first. */
    DoubleStream stream() {
        return DoubleStream.of(sorted);
    }
}
