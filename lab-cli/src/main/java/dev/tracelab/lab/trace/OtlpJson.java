package dev.tracelab.lab.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads traces in OTLP's JSON form, as Jaeger's API v3 returns them. */
public final class OtlpJson {
    private static final int STATUS_ERROR = 2;

    private OtlpJson() {}

    /** @param answer the body of {@code /api/v3/traces/{id}}: {@code {"result":{"resourceSpans":[…]}}} */
    public static Trace trace(String id, JsonNode answer) {
        List<Span> spans = new ArrayList<>();
        for (var resourceSpans : answer.path("result").path("resourceSpans")) {
            var service = attributes(resourceSpans.path("resource")).getOrDefault("service.name", "unknown");
            for (var scopeSpans : resourceSpans.path("scopeSpans")) {
                var scope = scopeSpans.path("scope").path("name").asText();
                scopeSpans.path("spans").forEach(span -> spans.add(span(span, service, scope)));
            }
        }
        return new Trace(id, List.copyOf(spans));
    }

    private static Span span(JsonNode span, String service, String scope) {
        return new Span(
                span.path("traceId").asText(),
                span.path("spanId").asText(),
                span.path("parentSpanId").asText(),
                service,
                span.path("name").asText(),
                kind(span.path("kind")),
                scope,
                span.path("startTimeUnixNano").asLong(),
                span.path("endTimeUnixNano").asLong(),
                isError(span.path("status").path("code")),
                span.path("status").path("message").asText(),
                attributes(span),
                list(span.path("events")).stream().map(OtlpJson::event).toList(),
                list(span.path("links")).stream().map(OtlpJson::link).toList());
    }

    private static Span.Event event(JsonNode event) {
        return new Span.Event(
                event.path("timeUnixNano").asLong(), event.path("name").asText(), attributes(event));
    }

    private static Span.Link link(JsonNode link) {
        return new Span.Link(link.path("traceId").asText(), link.path("spanId").asText(), attributes(link));
    }

    /** Enums are numbers in OTLP/JSON; some writers send the protobuf names. */
    private static Span.Kind kind(JsonNode kind) {
        if (kind.isTextual()) {
            return Span.Kind.valueOf(kind.asText().replace("SPAN_KIND_", ""));
        }
        var kinds = Span.Kind.values();
        return kind.asInt() < kinds.length ? kinds[kind.asInt()] : Span.Kind.UNSPECIFIED;
    }

    private static boolean isError(JsonNode code) {
        return code.isTextual() ? code.asText().equals("STATUS_CODE_ERROR") : code.asInt() == STATUS_ERROR;
    }

    static Map<String, String> attributes(JsonNode owner) {
        Map<String, String> attributes = new LinkedHashMap<>();
        owner.path("attributes").forEach(each -> attributes.put(each.path("key").asText(), value(each.path("value"))));
        return attributes;
    }

    static String value(JsonNode value) {
        if (value.has("arrayValue")) {
            return list(value.path("arrayValue").path("values")).stream()
                    .map(OtlpJson::value)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.has("kvlistValue")) {
            return value.path("kvlistValue").toString();
        }
        if (value.has("doubleValue")) {
            return number(value.path("doubleValue"));
        }
        return value.isEmpty() ? "" : value.iterator().next().asText();
    }

    /** One is written 1.0 by trace-store and 1 by Jaeger. As text: what is not finite. */
    private static String number(JsonNode value) {
        var number = value.asDouble();
        return value.isNumber() && number == (long) number ? Long.toString((long) number) : value.asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
