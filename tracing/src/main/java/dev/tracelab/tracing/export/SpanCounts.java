package dev.tracelab.tracing.export;

import java.util.concurrent.atomic.LongAdder;

/** Counts of what happens to spans before they are exported. */
final class SpanCounts {
    private final LongAdder unsampled = new LongAdder();
    private final LongAdder sampled = new LongAdder();
    private final LongAdder ended = new LongAdder();

    void started(boolean isSampled) {
        (isSampled ? sampled : unsampled).increment();
    }

    void endedSampled() {
        ended.increment();
    }

    long unsampled() {
        return unsampled.sum();
    }

    long sampled() {
        return sampled.sum();
    }

    /** Sampled spans that have ended, and so were offered to the batch processor. */
    long ended() {
        return ended.sum();
    }
}
