package dev.tracelab.tracing.export;

import java.util.Map;

/**
 * The account of all spans since the service started.
 *
 * <p>Once no span is running: {@code sampled = exported + queued + dropped + sum of failed}. {@code created - sampled}
 * spans were not sampled.
 *
 * @param queued ended, but not yet answered for by the receiver: waiting in the queue or on the wire
 * @param dropped thrown away by the batch processor because its queue was full
 * @param failed lost on the way to the receiver, by the label of the {@link FailureReason}; every reason is there
 */
public record SpanFigures(
        long created, long sampled, long exported, long queued, long dropped, Map<String, Long> failed) {
    long failedTotal() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }
}
