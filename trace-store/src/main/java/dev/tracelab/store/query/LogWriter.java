package dev.tracelab.store.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tracelab.store.storage.Source;
import dev.tracelab.store.storage.StoredLog;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes log records as OTLP/JSON, {@code {"resourceLogs":[…]}}, grouped by where they come from. */
final class LogWriter {
    private final JsonGenerator json;
    private final Otlp otlp;

    LogWriter(JsonGenerator json) {
        this.json = json;
        this.otlp = new Otlp(json);
    }

    void write(List<StoredLog> logs) throws IOException {
        Map<Source, List<StoredLog>> groups =
                logs.stream().collect(groupingBy(StoredLog::source, LinkedHashMap::new, toList()));
        json.writeStartObject();
        json.writeArrayFieldStart("resourceLogs");
        for (Map.Entry<Source, List<StoredLog>> group : groups.entrySet()) {
            resourceLogs(group.getKey(), group.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void resourceLogs(Source source, List<StoredLog> logs) throws IOException {
        json.writeStartObject();
        otlp.resource(source.instance());
        json.writeArrayFieldStart("scopeLogs");
        json.writeStartObject();
        otlp.scope(source);
        json.writeArrayFieldStart("logRecords");
        for (StoredLog log : logs) {
            record(log.decode());
        }
        json.writeEndArray();
        otlp.text("schemaUrl", source.scopeSchemaUrl());
        json.writeEndObject();
        json.writeEndArray();
        otlp.text("schemaUrl", source.instance().schemaUrl());
        json.writeEndObject();
    }

    private void record(LogRecord log) throws IOException {
        json.writeStartObject();
        otlp.nanos("timeUnixNano", log.getTimeUnixNano());
        otlp.nanos("observedTimeUnixNano", log.getObservedTimeUnixNano());
        otlp.number("severityNumber", log.getSeverityNumberValue());
        otlp.text("severityText", log.getSeverityText());
        if (log.hasBody()) {
            json.writeFieldName("body");
            otlp.value(log.getBody());
        }
        otlp.attributes(log.getAttributesList());
        otlp.number("droppedAttributesCount", log.getDroppedAttributesCount());
        otlp.number("flags", log.getFlags());
        otlp.id("traceId", log.getTraceId());
        otlp.id("spanId", log.getSpanId());
        otlp.text("eventName", log.getEventName());
        json.writeEndObject();
    }
}
