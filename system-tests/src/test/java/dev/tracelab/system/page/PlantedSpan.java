package dev.tracelab.system.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** A span of a {@link PlantedTrace}: a server span of 100 ms, unless its test says otherwise. */
record PlantedSpan(String service, long traceStartNanos, ObjectNode json) {
    static final int SERVER = 2;
    static final int CLIENT = 3;
    private static final int ERROR = 2;

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    String id() {
        return json.path("spanId").asText();
    }

    /** Milliseconds since the start of the trace. */
    PlantedSpan lasting(long fromMillis, long toMillis) {
        json.put("startTimeUnixNano", nanos(fromMillis)).put("endTimeUnixNano", nanos(toMillis));
        return this;
    }

    PlantedSpan kind(int kind) {
        json.put("kind", kind);
        return this;
    }

    PlantedSpan attribute(String key, String value) {
        json.withArrayProperty("attributes").add(PlantedTrace.attribute(key, value));
        return this;
    }

    PlantedSpan event(String name, long atMillis, Map<String, String> attributes) {
        ObjectNode event = json.withArrayProperty("events").addObject().put("name", name);
        event.put("timeUnixNano", nanos(atMillis));
        ArrayNode all = event.putArray("attributes");
        attributes.forEach((key, value) -> all.add(PlantedTrace.attribute(key, value)));
        return this;
    }

    PlantedSpan exception(String type, String message, String stackTrace) {
        json.putObject("status").put("code", ERROR).put("message", message);
        return event(
                "exception",
                50,
                Map.of(
                        "exception.type", type,
                        "exception.message", message,
                        "exception.stacktrace", stackTrace));
    }

    PlantedSpan link(String traceId, String spanId) {
        json.withArrayProperty("links").addObject().put("traceId", traceId).put("spanId", spanId);
        return this;
    }

    private String nanos(long millis) {
        return Long.toString(traceStartNanos + millis * 1_000_000);
    }
}
