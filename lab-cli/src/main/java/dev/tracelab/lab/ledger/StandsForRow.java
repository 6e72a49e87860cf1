package dev.tracelab.lab.ledger;

import java.util.List;
import java.util.Optional;

/**
 * For how many requests the kept traces stand by the probabilities they carry. That number should be what was issued,
 * also where the ratio changed all the time.
 */
final class StandsForRow {
    private static final double Z_SHOWN = 1.959964;
    private static final double Z_FOUR = 4;

    private StandsForRow() {}

    /** Empty where the traces do not say their probability. */
    static Optional<Row> of(Issued issued, Found found) {
        var sampled = issued.sampled();
        var probabilities = sampled.stream()
                .map(request -> found.of(request).probability())
                .filter(probability -> probability.isPresent())
                .mapToDouble(probability -> probability.getAsDouble())
                .toArray();
        if (probabilities.length < sampled.size() || sampled.isEmpty()) {
            return Optional.empty();
        }
        var stands = 0.0;
        var variance = 0.0;
        for (var p : probabilities) {
            stands += 1 / p;
            variance += (1 - p) / (p * p);
        }
        var expected = expected(issued.requests().size(), probabilities.length / stands, variance);
        return Optional.of(Row.judged(
                Step.STANDS_FOR,
                Topology.ENTRY,
                SampledRows.ALL,
                Math.round(stands),
                expected,
                Verdict.OUTSIDE,
                List.of("The probabilities recorded on the traces do not fit the share that was kept:"
                        + " the sampler keeps another share than it says.")));
    }

    /** @param mean the probability over all requests; what few traces say of the variance is too little by chance */
    private static Expectation expected(long n, double mean, double variance) {
        var deviation = Math.sqrt(Math.max(variance, n * (1 - mean) / mean));
        return new Expectation(n, around(n, Z_SHOWN * deviation), around(n, Z_FOUR * deviation));
    }

    private static Band around(long n, double distance) {
        return new Band((long) Math.max(0, Math.floor(n - distance)), (long) Math.ceil(n + distance));
    }
}
