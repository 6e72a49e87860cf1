package dev.tracelab.store.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.tracelab.store.http.RequestRefused;
import dev.tracelab.store.http.RequestRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Rewrites an OTLP/JSON request as protobuf, driven by the message descriptors. OTLP's JSON is proto3 JSON with three
 * differences: ids are hex, enums are numbers, and unknown fields are ignored. Memory stays within a small multiple of the
 * body, because no object is built for a message.
 */
final class OtlpJson {
    private static final int MAX_DEPTH = 100;

    private final JsonFactory factory;

    OtlpJson(IngestLimits limits) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(limits.maxBodyBytes())
                        .build())
                .build();
    }

    byte[] toProtobuf(byte[] json, Descriptor type) throws RequestRefused {
        try (JsonParser parser = factory.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RequestRefused(Reason.MALFORMED, "the body is not a JSON object");
            }
            byte[] message = readMessage(parser, type);
            if (parser.nextToken() != null) {
                throw new RequestRefused(Reason.MALFORMED, "there is more after the JSON object");
            }
            return message;
        } catch (JsonProcessingException e) {
            throw new RequestRefused(Reason.MALFORMED, "the body is not OTLP/JSON: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new RequestRefused(Reason.MALFORMED, "the body is not OTLP/JSON: " + e.getMessage());
        }
    }

    private byte[] readMessage(JsonParser parser, Descriptor type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes, 256);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            FieldDescriptor field = JsonFields.find(type, parser.currentName());
            parser.nextToken();
            if (field == null) {
                parser.skipChildren();
            } else {
                readField(parser, field, out);
            }
        }
        out.flush();
        return bytes.toByteArray();
    }

    private void readField(JsonParser parser, FieldDescriptor field, CodedOutputStream out) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (!field.isRepeated()) {
            readValue(parser, field, out);
            return;
        }
        expect(parser, JsonToken.START_ARRAY, field, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readValue(parser, field, out);
        }
    }

    private void readValue(JsonParser parser, FieldDescriptor field, CodedOutputStream out) throws IOException {
        if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            expect(parser, JsonToken.START_OBJECT, field, "an object");
            out.writeBytes(field.getNumber(), ByteString.copyFrom(readMessage(parser, field.getMessageType())));
        } else if (parser.currentToken().isScalarValue()) {
            JsonFields.writeScalar(parser, field, out);
        } else {
            throw new IllegalArgumentException(field.getJsonName() + " must be a single value");
        }
    }

    private static void expect(JsonParser parser, JsonToken token, FieldDescriptor field, String what) {
        if (parser.currentToken() != token) {
            throw new IllegalArgumentException(field.getJsonName() + " must be " + what);
        }
    }
}
