package dev.tracelab.store.storage;

import java.util.Map;

/**
 * What happened to the spans, or log records, since the start: received = stored + refused + ignored, and held = stored
 * - evicted.
 *
 * @param ignored accepted but of no trace, so not kept (log records only)
 * @param traces traces held now
 * @param bytes estimated heap bytes held now
 */
public record Counts(
        long received,
        long stored,
        long evicted,
        long ignored,
        Map<Refusal, Long> refused,
        int traces,
        long held,
        long bytes) {}
