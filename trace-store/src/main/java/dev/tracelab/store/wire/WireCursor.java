package dev.tracelab.store.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.nio.charset.StandardCharsets;

/**
 * Walks over the fields of one encoded protobuf message without building objects. That is what bounds the memory a hostile
 * request can cost: sixteen megabytes of two-byte empty spans would become eight million objects if the whole request were
 * parsed at once.
 *
 * <pre>{@code
 * while (cursor.next()) {
 *     if (cursor.field() == Span.NAME_FIELD_NUMBER) name = cursor.text();
 * }
 * }</pre>
 *
 * A value of the wrong wire type is refused by the accessor that is asked for it.
 */
public final class WireCursor {
    private static final int MAX_VARINT_BYTES = 10;

    private final byte[] buffer;
    private final int end;
    private int position;
    private int fieldStart;
    private int tag;
    private long number;
    private int valueStart;
    private int valueEnd;

    public WireCursor(byte[] buffer) {
        this(buffer, 0, buffer.length);
    }

    public WireCursor(byte[] buffer, int start, int end) {
        this.buffer = buffer;
        this.position = start;
        this.end = end;
    }

    /** Moves to the next field; false at the end of the message. */
    public boolean next() throws InvalidProtocolBufferException {
        if (position == end) {
            return false;
        }
        fieldStart = position;
        tag = (int) varint();
        switch (WireFormat.getTagWireType(tag)) {
            case WireFormat.WIRETYPE_VARINT -> {
                number = varint();
                skip(0);
            }
            case WireFormat.WIRETYPE_FIXED64 -> skip(Long.BYTES);
            case WireFormat.WIRETYPE_FIXED32 -> skip(Integer.BYTES);
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> skip(varint());
            default -> throw new InvalidProtocolBufferException("unknown wire type in tag " + tag);
        }
        return true;
    }

    public int field() {
        return WireFormat.getTagFieldNumber(tag);
    }

    /** The value of a varint field. */
    public long number() throws InvalidProtocolBufferException {
        require(WireFormat.WIRETYPE_VARINT);
        return number;
    }

    /** A cursor over the value of a message field. */
    public WireCursor message() throws InvalidProtocolBufferException {
        require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        return new WireCursor(buffer, valueStart, valueEnd);
    }

    public String text() throws InvalidProtocolBufferException {
        return text(valueEnd);
    }

    /** The beginning of a text value, up to a position in {@link #buffer()}. */
    public String text(int upTo) throws InvalidProtocolBufferException {
        require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        return new String(buffer, valueStart, upTo - valueStart, StandardCharsets.UTF_8);
    }

    public ByteString bytes() throws InvalidProtocolBufferException {
        require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        return ByteString.copyFrom(buffer, valueStart, length());
    }

    /** Sets the current field, and nothing else, in a message that is being built. */
    public void mergeInto(Message.Builder builder) throws InvalidProtocolBufferException {
        builder.mergeFrom(buffer, fieldStart, position - fieldStart);
    }

    public byte[] buffer() {
        return buffer;
    }

    /** Where the value of the current field starts in {@link #buffer()}. */
    public int valueStart() {
        return valueStart;
    }

    public int valueEnd() {
        return valueEnd;
    }

    /** Bytes of the current value, without tag and length; 0 for a number in a varint. */
    public int length() {
        return valueEnd - valueStart;
    }

    private void require(int wireType) throws InvalidProtocolBufferException {
        if (WireFormat.getTagWireType(tag) != wireType) {
            throw new InvalidProtocolBufferException("field " + field() + " has the wrong wire type");
        }
    }

    private void skip(long bytes) throws InvalidProtocolBufferException {
        if (bytes < 0 || bytes > end - position) {
            throw new InvalidProtocolBufferException("field " + field() + " is longer than the message it is in");
        }
        valueStart = position;
        position += (int) bytes;
        valueEnd = position;
    }

    private long varint() throws InvalidProtocolBufferException {
        long value = 0;
        for (int i = 0; i < MAX_VARINT_BYTES && position < end; i++) {
            byte next = buffer[position++];
            value |= (next & 0x7FL) << (7 * i);
            if (next >= 0) {
                return value;
            }
        }
        throw new InvalidProtocolBufferException("a number is cut off or too long");
    }
}
