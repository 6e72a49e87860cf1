package dev.tracelab.lab.load;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Percentiles by nearest rank: always a number that was measured, never one between two. */
record Percentiles(double[] sorted) {

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

    int count() {
        return sorted.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Percentiles that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "Percentiles" + Arrays.toString(sorted);
    }
}
