package dev.tracelab.store.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tracelab.store.storage.Source;
import dev.tracelab.store.storage.StoredSpan;
import dev.tracelab.store.storage.Trace;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes traces as Jaeger's API v3 does: {@code {"result":{"resourceSpans":[…]}}}, all found traces in one list. */
final class TraceWriter {
    private final JsonGenerator json;
    private final Otlp otlp;

    TraceWriter(JsonGenerator json) {
        this.json = json;
        this.otlp = new Otlp(json);
    }

    void write(List<Trace> traces) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("result");
        json.writeArrayFieldStart("resourceSpans");
        for (Trace trace : traces) {
            resourceSpans(trace);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void resourceSpans(Trace trace) throws IOException {
        Map<Source.Instance, Map<Source, List<StoredSpan>>> groups = trace.spans().stream()
                .collect(groupingBy(
                        span -> span.source().instance(),
                        LinkedHashMap::new,
                        groupingBy(StoredSpan::source, LinkedHashMap::new, toList())));
        for (Map.Entry<Source.Instance, Map<Source, List<StoredSpan>>> group : groups.entrySet()) {
            json.writeStartObject();
            otlp.resource(group.getKey());
            json.writeArrayFieldStart("scopeSpans");
            for (Map.Entry<Source, List<StoredSpan>> scope : group.getValue().entrySet()) {
                scopeSpans(scope.getKey(), scope.getValue());
            }
            json.writeEndArray();
            otlp.text("schemaUrl", group.getKey().schemaUrl());
            json.writeEndObject();
        }
    }

    private void scopeSpans(Source source, List<StoredSpan> spans) throws IOException {
        json.writeStartObject();
        otlp.scope(source);
        json.writeArrayFieldStart("spans");
        for (StoredSpan span : spans) {
            span(span.decode());
        }
        json.writeEndArray();
        otlp.text("schemaUrl", source.scopeSchemaUrl());
        json.writeEndObject();
    }

    private void span(Span span) throws IOException {
        json.writeStartObject();
        otlp.id("traceId", span.getTraceId());
        otlp.id("spanId", span.getSpanId());
        otlp.text("traceState", span.getTraceState());
        otlp.id("parentSpanId", span.getParentSpanId());
        otlp.number("flags", span.getFlags());
        otlp.text("name", span.getName());
        otlp.number("kind", span.getKindValue());
        otlp.nanos("startTimeUnixNano", span.getStartTimeUnixNano());
        otlp.nanos("endTimeUnixNano", span.getEndTimeUnixNano());
        otlp.attributes(span.getAttributesList());
        otlp.number("droppedAttributesCount", span.getDroppedAttributesCount());
        events(span);
        links(span);
        status(span.getStatus());
        json.writeEndObject();
    }

    private void events(Span span) throws IOException {
        if (span.getEventsCount() > 0) {
            json.writeArrayFieldStart("events");
            for (Span.Event event : span.getEventsList()) {
                json.writeStartObject();
                otlp.nanos("timeUnixNano", event.getTimeUnixNano());
                otlp.text("name", event.getName());
                otlp.attributes(event.getAttributesList());
                otlp.number("droppedAttributesCount", event.getDroppedAttributesCount());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        otlp.number("droppedEventsCount", span.getDroppedEventsCount());
    }

    private void links(Span span) throws IOException {
        if (span.getLinksCount() > 0) {
            json.writeArrayFieldStart("links");
            for (Span.Link link : span.getLinksList()) {
                json.writeStartObject();
                otlp.id("traceId", link.getTraceId());
                otlp.id("spanId", link.getSpanId());
                otlp.text("traceState", link.getTraceState());
                otlp.attributes(link.getAttributesList());
                otlp.number("droppedAttributesCount", link.getDroppedAttributesCount());
                otlp.number("flags", link.getFlags());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        otlp.number("droppedLinksCount", span.getDroppedLinksCount());
    }

    private void status(Status status) throws IOException {
        json.writeObjectFieldStart("status");
        otlp.text("message", status.getMessage());
        otlp.number("code", status.getCodeValue());
        json.writeEndObject();
    }
}
