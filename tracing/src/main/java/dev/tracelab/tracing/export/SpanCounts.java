package dev.tracelab.tracing.export;

import java.util.concurrent.atomic.LongAdder;

/** Counts of the spans that are started. */
final class SpanCounts {
    private final LongAdder unsampled = new LongAdder();
    private final LongAdder sampled = new LongAdder();

    void started(boolean isSampled) {
        (isSampled ? sampled : unsampled).increment();
    }

    long unsampled() {
        return unsampled.sum();
    }

    long sampled() {
        return sampled.sum();
    }
}
