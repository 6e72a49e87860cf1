package dev.tracelab.store.storage;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.trace.v1.Span;

/**
 * One span as it is kept: the fields a search looks at, and the span itself still encoded. Times are nanoseconds since
 * 1970, unsigned as in OTLP; {@link AttributeSketch} explains the sketch.
 */
@SuppressWarnings("ArrayRecordComponent") // a ByteString would cost 24 bytes more for each span
public record StoredSpan(
        Source source,
        Operation operation,
        long spanId,
        long parentId,
        long startNanos,
        long endNanos,
        int status,
        long attributeSketch,
        byte[] encoded)
        implements Kept {
    /** Object headers, fields, and the slot in the trace's array. */
    private static final int OVERHEAD = 104;

    StoredSpan withInterned(Source interned, Operation internedOperation) {
        return new StoredSpan(
                interned, internedOperation, spanId, parentId, startNanos, endNanos, status, attributeSketch, encoded);
    }

    public long durationNanos() {
        return endNanos - startNanos;
    }

    public Span decode() {
        try {
            return Span.parseFrom(encoded);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a span that parsed when it arrived does not parse now", e);
        }
    }

    @Override
    public int heapBytes() {
        return OVERHEAD + encoded.length;
    }
}
