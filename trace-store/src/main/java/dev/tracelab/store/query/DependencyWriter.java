package dev.tracelab.store.query;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tracelab.store.storage.Dependency;
import java.io.IOException;
import java.util.List;

/** Writes dependencies in the envelope of Jaeger's older JSON API. */
final class DependencyWriter {
    private final JsonGenerator json;

    DependencyWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(List<Dependency> dependencies) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("data");
        for (Dependency dependency : dependencies) {
            json.writeStartObject();
            json.writeStringField("parent", dependency.parent());
            json.writeStringField("child", dependency.child());
            json.writeNumberField("callCount", dependency.callCount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("total", 0);
        json.writeNumberField("limit", 0);
        json.writeNumberField("offset", 0);
        json.writeNullField("errors");
        json.writeEndObject();
    }
}
