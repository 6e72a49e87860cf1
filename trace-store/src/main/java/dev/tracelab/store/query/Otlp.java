package dev.tracelab.store.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.storage.Source;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/** Writes the parts of OTLP/JSON that traces and logs share: ids in hex, 64-bit numbers as strings, no default values. */
final class Otlp {
    private final JsonGenerator json;

    Otlp(JsonGenerator json) {
        this.json = json;
    }

    JsonGenerator json() {
        return json;
    }

    void resource(Source.Instance instance) throws IOException {
        Resource resource = parse(() -> Resource.parseFrom(instance.resource()));
        json.writeObjectFieldStart("resource");
        attributes(resource.getAttributesList());
        number("droppedAttributesCount", resource.getDroppedAttributesCount());
        json.writeEndObject();
    }

    void scope(Source source) throws IOException {
        InstrumentationScope scope = parse(() -> InstrumentationScope.parseFrom(source.scope()));
        json.writeObjectFieldStart("scope");
        text("name", scope.getName());
        text("version", scope.getVersion());
        attributes(scope.getAttributesList());
        json.writeEndObject();
    }

    private static <M> M parse(Parser<M> parser) {
        try {
            return parser.parse();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a source that parsed when it arrived does not parse now", e);
        }
    }

    void attributes(List<KeyValue> attributes) throws IOException {
        if (!attributes.isEmpty()) {
            json.writeArrayFieldStart("attributes");
            keyValues(attributes);
            json.writeEndArray();
        }
    }

    private void keyValues(List<KeyValue> attributes) throws IOException {
        for (KeyValue attribute : attributes) {
            json.writeStartObject();
            json.writeStringField("key", attribute.getKey());
            json.writeFieldName("value");
            value(attribute.getValue());
            json.writeEndObject();
        }
    }

    void value(AnyValue value) throws IOException {
        json.writeStartObject();
        switch (value.getValueCase()) {
            case STRING_VALUE -> json.writeStringField("stringValue", value.getStringValue());
            case BOOL_VALUE -> json.writeBooleanField("boolValue", value.getBoolValue());
            case INT_VALUE -> json.writeStringField("intValue", Long.toString(value.getIntValue()));
            case DOUBLE_VALUE -> json.writeNumberField("doubleValue", value.getDoubleValue());
            case BYTES_VALUE -> {
                json.writeFieldName("bytesValue");
                json.writeBinary(value.getBytesValue().toByteArray());
            }
            case ARRAY_VALUE -> {
                json.writeObjectFieldStart("arrayValue");
                json.writeArrayFieldStart("values");
                for (AnyValue element : value.getArrayValue().getValuesList()) {
                    value(element);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            case KVLIST_VALUE -> {
                json.writeObjectFieldStart("kvlistValue");
                json.writeArrayFieldStart("values");
                keyValues(value.getKvlistValue().getValuesList());
                json.writeEndArray();
                json.writeEndObject();
            }
            default -> {
                // An attribute without a value: {}
            }
        }
        json.writeEndObject();
    }

    void id(String name, ByteString id) throws IOException {
        if (!id.isEmpty()) {
            json.writeStringField(name, HexFormat.of().formatHex(id.toByteArray()));
        }
    }

    void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /** An unsigned 32-bit number or an enum. */
    void number(String name, int value) throws IOException {
        if (value != 0) {
            json.writeNumberField(name, Integer.toUnsignedLong(value));
        }
    }

    void nanos(String name, long value) throws IOException {
        if (value != 0) {
            json.writeStringField(name, Long.toUnsignedString(value));
        }
    }

    @FunctionalInterface
    private interface Parser<M> {
        M parse() throws InvalidProtocolBufferException;
    }
}
