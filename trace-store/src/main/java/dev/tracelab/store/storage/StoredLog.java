package dev.tracelab.store.storage;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.logs.v1.LogRecord;

/** One log record of a trace, still encoded. */
@SuppressWarnings("ArrayRecordComponent") // as in StoredSpan
public record StoredLog(Source source, byte[] encoded) implements Kept {
    private static final int OVERHEAD = 56;

    StoredLog withInterned(Source interned) {
        return new StoredLog(interned, encoded);
    }

    public LogRecord decode() {
        try {
            return LogRecord.parseFrom(encoded);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a log record that parsed when it arrived does not parse now", e);
        }
    }

    @Override
    public int heapBytes() {
        return OVERHEAD + encoded.length;
    }
}
