package dev.tracelab.store.storage;

import com.google.protobuf.ByteString;

/** Span ids are kept as plain longs; zero means "none". */
public final class SpanId {
    public static final long NONE = 0;

    private SpanId() {}

    /** Reads 8 bytes big endian; {@link #NONE} when the length is not 8. */
    public static long of(ByteString bytes) {
        return bytes.size() == Long.BYTES ? bytes.asReadOnlyByteBuffer().getLong() : NONE;
    }
}
