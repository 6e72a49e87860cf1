package dev.tracelab.store.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Jaeger's error body: {@code {"error":{"httpCode":404,"message":"No traces found"}}}. */
final class ErrorBody {
    private ErrorBody() {}

    static void write(JsonGenerator json, int status, String message) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("error");
        json.writeNumberField("httpCode", status);
        json.writeStringField("message", message);
        json.writeEndObject();
        json.writeEndObject();
    }
}
