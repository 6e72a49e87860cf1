package dev.tracelab.lab.bench.overhead;

import java.util.Collection;
import java.util.Optional;

/**
 * Where the true median lies with a confidence of at least 95 %, whatever the distribution: between the k-th value from
 * below and the k-th from above, since the true median lies outside of them only if fewer than k of n values fell to
 * one side, as with n throws of a coin.
 */
record MedianInterval(double low, double high) {
    private static final double OUTSIDE = 0.05;

    /** Empty for fewer than six values: not even their whole range is that sure. */
    static Optional<MedianInterval> of(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var k = rank(sorted.length);
        return k == 0 ? Optional.empty() : Optional.of(new MedianInterval(sorted[k - 1], sorted[sorted.length - k]));
    }

    boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The largest k for which fewer than k of n on one side is rare enough; 0 if there is none. */
    private static int rank(int n) {
        var probability = Math.pow(0.5, n);
        var tail = probability;
        var k = 0;
        while (2 * tail <= OUTSIDE) {
            k++;
            probability = probability * (n - k + 1) / k;
            tail += probability;
        }
        return k;
    }
}
