package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.LabException;
import java.util.List;

/**
 * How a load went.
 *
 * @param latencies nanoseconds, in ascending order, one or more
 * @param failures what was answered instead of 200, in words
 */
record LoadResult(double seconds, long[] latencies, List<String> failures) {

    /** A failed request costs less than one that succeeds, or much more: such a turn is not comparable. */
    LoadResult requireSuccess() {
        if (!failures.isEmpty()) {
            throw LabException.failed(failures.size() + " of " + latencies.length + " requests failed, the first: "
                    + failures.getFirst() + ".");
        }
        return this;
    }

    double perSecond() {
        return latencies.length / seconds;
    }

    /** Milliseconds within which this share of the requests was answered. */
    double percentile(double share) {
        var rank = (int) Math.ceil(share * latencies.length);
        return latencies[Math.max(0, rank - 1)] / 1e6;
    }
}
