package dev.tracelab.frontend.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns documents of the Collector's Elasticsearch exporter (mapping mode "none": {@code TraceId}, {@code Body},
 * {@code Resource.<key>}, {@code Attributes.<key>}) back into the OTLP/JSON they were made from.
 */
final class OtlpLogs {

    private static final String RESOURCE = "Resource.";
    private static final String ATTRIBUTES = "Attributes.";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OtlpLogs() {}

    /** @param hits of a search, each with its document in {@code _source} */
    static ObjectNode from(JsonNode hits) {
        Map<ArrayNode, ArrayNode> recordsByResource = new LinkedHashMap<>();
        for (JsonNode hit : hits) {
            JsonNode document = hit.path("_source");
            recordsByResource
                    .computeIfAbsent(attributes(document, RESOURCE), resource -> JSON.arrayNode())
                    .add(record(document));
        }
        ObjectNode answer = JSON.objectNode();
        ArrayNode resourceLogs = answer.putArray("resourceLogs");
        recordsByResource.forEach((resource, records) -> {
            ObjectNode group = resourceLogs.addObject();
            group.putObject("resource").set("attributes", resource);
            group.putArray("scopeLogs").addObject().set("logRecords", records);
        });
        return answer;
    }

    private static ObjectNode record(JsonNode document) {
        ObjectNode log = JSON.objectNode()
                .put("timeUnixNano", nanos(document.path("@timestamp").asText()))
                .put("severityNumber", document.path("SeverityNumber").asInt())
                .put("severityText", document.path("SeverityText").asText());
        log.putObject("body").put("stringValue", document.path("Body").asText());
        log.set("attributes", attributes(document, ATTRIBUTES));
        return log.put("traceId", document.path("TraceId").asText())
                .put("spanId", document.path("SpanId").asText());
    }

    private static ArrayNode attributes(JsonNode document, String prefix) {
        ArrayNode attributes = JSON.arrayNode();
        document.properties().forEach(field -> {
            if (field.getKey().startsWith(prefix)) {
                ObjectNode attribute =
                        attributes.addObject().put("key", field.getKey().substring(prefix.length()));
                attribute.set("value", value(field.getValue()));
            }
        });
        return attributes;
    }

    private static ObjectNode value(JsonNode value) {
        ObjectNode wrapped = JSON.objectNode();
        return switch (value.getNodeType()) {
            case BOOLEAN -> wrapped.put("boolValue", value.booleanValue());
            case NUMBER ->
                value.isIntegralNumber()
                        ? wrapped.put("intValue", value.asText()) // 64 bits are text in OTLP/JSON
                        : wrapped.put("doubleValue", value.doubleValue());
            case STRING -> wrapped.put("stringValue", value.textValue());
            default -> wrapped.put("stringValue", value.toString());
        };
    }

    private static String nanos(String timestamp) {
        try {
            Instant time = Instant.parse(timestamp);
            return Long.toString(
                    Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano()));
        } catch (DateTimeException | ArithmeticException e) {
            return "0"; // not the Collector's
        }
    }
}
