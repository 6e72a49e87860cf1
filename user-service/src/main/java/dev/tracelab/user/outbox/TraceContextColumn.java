package dev.tracelab.user.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;

/** The propagation headers of a row, as a JSON object. */
@Singleton
class TraceContextColumn {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper json;

    TraceContextColumn(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings cannot be written as JSON", e);
        }
    }

    Map<String, String> read(String column) {
        try {
            return json.readValue(column, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outbox.trace_context is not an object of strings", e);
        }
    }
}
