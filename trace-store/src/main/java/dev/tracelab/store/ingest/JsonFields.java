package dev.tracelab.store.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of OTLP messages as JSON names and writes them. */
final class JsonFields {
    private static final Set<String> HEX_FIELDS = Set.of("trace_id", "span_id", "parent_span_id");
    private static final Map<Descriptor, Map<String, FieldDescriptor>> BY_JSON_NAME = new ConcurrentHashMap<>();

    private JsonFields() {}

    /** The field of that JSON name, or null when the message has none. */
    static FieldDescriptor find(Descriptor type, String jsonName) {
        return BY_JSON_NAME.computeIfAbsent(type, JsonFields::fields).get(jsonName);
    }

    private static Map<String, FieldDescriptor> fields(Descriptor type) {
        return type.getFields().stream().collect(Collectors.toMap(FieldDescriptor::getJsonName, Function.identity()));
    }

    static void writeScalar(JsonParser value, FieldDescriptor field, CodedOutputStream out) throws IOException {
        int number = field.getNumber();
        switch (field.getType()) {
            case STRING -> out.writeString(number, string(value, field));
            case BYTES -> out.writeBytes(number, bytes(string(value, field), field));
            case BOOL -> out.writeBool(number, bool(value, field));
            case DOUBLE -> out.writeDouble(number, parse(value, field, Double::parseDouble));
            case INT64 -> out.writeInt64(number, parse(value, field, Long::parseLong));
            case FIXED64 -> out.writeFixed64(number, parse(value, field, Long::parseUnsignedLong));
            case UINT32, FIXED32 -> writeUnsigned(value, field, out);
            case INT32 -> out.writeInt32(number, parse(value, field, Integer::parseInt));
            case ENUM -> out.writeEnum(number, enumNumber(value, field));
            default -> throw new IllegalStateException("OTLP has no field of type " + field.getType());
        }
    }

    private static void writeUnsigned(JsonParser value, FieldDescriptor field, CodedOutputStream out)
            throws IOException {
        int unsigned = parse(value, field, Integer::parseUnsignedInt);
        if (field.getType() == FieldDescriptor.Type.UINT32) {
            out.writeUInt32(field.getNumber(), unsigned);
        } else {
            out.writeFixed32(field.getNumber(), unsigned);
        }
    }

    private static String string(JsonParser value, FieldDescriptor field) throws IOException {
        if (value.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException(field.getJsonName() + " must be a string");
        }
        return value.getText();
    }

    private static ByteString bytes(String text, FieldDescriptor field) {
        try {
            return ByteString.copyFrom(
                    HEX_FIELDS.contains(field.getName())
                            ? HexFormat.of().parseHex(text)
                            : Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            String form = HEX_FIELDS.contains(field.getName()) ? "hex digits" : "base64";
            throw new IllegalArgumentException(field.getJsonName() + " must be " + form, e);
        }
    }

    private static boolean bool(JsonParser value, FieldDescriptor field) throws IOException {
        return switch (value.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new IllegalArgumentException(field.getJsonName() + " must be true or false");
        };
    }

    /** OTLP asks for numbers; names are what generic proto3 JSON writers send. */
    private static int enumNumber(JsonParser value, FieldDescriptor field) throws IOException {
        if (value.currentToken() == JsonToken.VALUE_STRING
                && field.getEnumType().findValueByName(value.getText()) != null) {
            return field.getEnumType().findValueByName(value.getText()).getNumber();
        }
        return parse(value, field, Integer::parseInt);
    }

    private static <N> N parse(JsonParser value, FieldDescriptor field, Function<String, N> parser) throws IOException {
        try {
            return parser.apply(value.getText());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field.getJsonName() + " must be a number in range", e);
        }
    }
}
