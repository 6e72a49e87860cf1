package dev.tracelab.tracing.export;

import java.util.Map;

/**
 * What became of the items that were offered to a batch processor: {@code offered = exported + queued + dropped + sum of
 * failed}.
 *
 * @param queued not yet answered for by the receiver: waiting in the queue or on the wire
 * @param dropped thrown away by the batch processor because its queue was full
 * @param failed lost on the way to the receiver, by the label of the {@link FailureReason}; every reason is there
 */
record BatchFigures(long offered, long exported, long queued, long dropped, Map<String, Long> failed) {}
