package dev.tracelab.lab.bench.overhead;

/** @param latencies nanoseconds, in ascending order, one or more */
record LoadResult(double seconds, long[] latencies) {

    double perSecond() {
        return latencies.length / seconds;
    }

    /** Milliseconds within which this share of the requests was answered. */
    double percentile(double share) {
        var rank = (int) Math.ceil(share * latencies.length);
        return latencies[Math.max(0, rank - 1)] / 1e6;
    }
}
