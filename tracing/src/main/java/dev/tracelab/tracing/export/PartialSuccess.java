package dev.tracelab.tracing.export;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What an OTLP receiver says in the body of a 200: how many spans or log records it threw away, and why.
 *
 * <p>The response message of both signals has one field of interest, {@code partial_success = 1}, with the number as
 * field 1 and the text as field 2. Reading these two by hand costs less than a protobuf runtime in every service.
 */
record PartialSuccess(long rejected, String message) {
    private static final PartialSuccess NONE = new PartialSuccess(0, "");

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    /** A body that is empty or no protobuf counts as "all taken": the receiver said 200 and nothing else. */
    static PartialSuccess parse(byte[] body) {
        try {
            return readResponse(ByteBuffer.wrap(body));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException notProtobuf) {
            return NONE;
        }
    }

    private static PartialSuccess readResponse(ByteBuffer in) {
        var found = NONE;
        while (in.hasRemaining()) {
            var tag = readVarint(in);
            if (tag == (1 << 3 | LENGTH)) {
                found = readPartialSuccess(readSlice(in));
            } else {
                skip(in, tag);
            }
        }
        return found;
    }

    private static PartialSuccess readPartialSuccess(ByteBuffer in) {
        var rejected = 0L;
        var message = "";
        while (in.hasRemaining()) {
            var tag = readVarint(in);
            if (tag == (1 << 3 | VARINT)) {
                rejected = Math.max(0, readVarint(in));
            } else if (tag == (2 << 3 | LENGTH)) {
                message = StandardCharsets.UTF_8.decode(readSlice(in)).toString();
            } else {
                skip(in, tag);
            }
        }
        return new PartialSuccess(rejected, message);
    }

    private static void skip(ByteBuffer in, long tag) {
        switch ((int) (tag & 7)) {
            case VARINT -> readVarint(in);
            case FIXED64 -> in.position(in.position() + Long.BYTES);
            case LENGTH -> readSlice(in);
            case FIXED32 -> in.position(in.position() + Integer.BYTES);
            default -> throw new IllegalArgumentException("wire type " + (tag & 7));
        }
    }

    private static ByteBuffer readSlice(ByteBuffer in) {
        var length = Math.toIntExact(Math.min(readVarint(in), Integer.MAX_VALUE));
        var slice = in.slice(in.position(), length);
        in.position(in.position() + length);
        return slice;
    }

    private static long readVarint(ByteBuffer in) {
        var value = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            var next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("varint longer than 10 bytes");
    }
}
