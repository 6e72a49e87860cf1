package dev.tracelab.store.ingest;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.wire.WireCursor;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;

/** Cuts a long attribute. A cut text keeps its beginning; a cut list, map or byte string leaves only the note. */
final class AttributeTrimmer {
    static final int MAX_EVENT_ATTRIBUTES = 32;
    private static final int MAX_KEY_BYTES = 256;

    private final int maxBytes;

    AttributeTrimmer(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    boolean isSmall(WireCursor field) {
        return field.length() <= maxBytes;
    }

    KeyValue trim(WireCursor field) throws InvalidProtocolBufferException {
        if (isSmall(field)) {
            return KeyValue.parseFrom(field.bytes());
        }
        KeyValue.Builder attribute = KeyValue.newBuilder();
        WireCursor cursor = field.message();
        while (cursor.next()) {
            if (cursor.field() == KeyValue.KEY_FIELD_NUMBER) {
                attribute.setKey(cut(cursor, MAX_KEY_BYTES));
            } else if (cursor.field() == KeyValue.VALUE_FIELD_NUMBER) {
                attribute.setValue(AnyValue.newBuilder().setStringValue(cutValue(cursor.message())));
            }
        }
        return attribute.build();
    }

    private String cutValue(WireCursor value) throws InvalidProtocolBufferException {
        String text = "";
        while (value.next()) {
            text = value.field() == AnyValue.STRING_VALUE_FIELD_NUMBER ? cut(value) : note(value.length());
        }
        return text;
    }

    /** The beginning of a text field, and a note of how long it was. */
    String cut(WireCursor text) throws InvalidProtocolBufferException {
        return cut(text, maxBytes);
    }

    private static String cut(WireCursor text, int keep) throws InvalidProtocolBufferException {
        if (text.length() <= keep) {
            return text.text();
        }
        int end = text.valueStart() + keep;
        while (end > text.valueStart() && isContinuation(text.buffer()[end])) {
            end--;
        }
        return text.text(end) + note(text.length());
    }

    private static boolean isContinuation(byte utf8) {
        return (utf8 & 0xC0) == 0x80;
    }

    private static String note(int bytes) {
        return "… [cut by trace-store, was " + bytes + " bytes]";
    }
}
