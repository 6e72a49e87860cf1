package dev.tracelab.store.storage;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/** A trace id as two longs: 32 bytes on the heap and cheap to compare. */
public record TraceId(long high, long low) {
    private static final int BYTES = 16;
    private static final int HEX_DIGITS = 32;

    /** Reads 16 bytes big endian; empty when the length is wrong or all bytes are zero, which OTLP forbids. */
    public static Optional<TraceId> of(ByteString bytes) {
        if (bytes.size() != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = bytes.asReadOnlyByteBuffer();
        TraceId id = new TraceId(buffer.getLong(), buffer.getLong());
        return id.isZero() ? Optional.empty() : Optional.of(id);
    }

    /** Reads 1 to 32 hex digits; fewer than 32 are padded with zeros on the left, as Jaeger does. */
    public static TraceId parse(String hex) {
        if (hex.isEmpty() || hex.length() > HEX_DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("a trace id has 1 to 32 hex digits");
        }
        String padded = "0".repeat(HEX_DIGITS - hex.length()) + hex;
        return new TraceId(
                HexFormat.fromHexDigitsToLong(padded, 0, BYTES), HexFormat.fromHexDigitsToLong(padded, BYTES, 32));
    }

    private boolean isZero() {
        return high == 0 && low == 0;
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
