package dev.tracelab.system.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.trace.OtlpJson;
import dev.tracelab.lab.trace.Span;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tempo's API. Its traces have ids in base64 where OTLP's JSON has them in hex. */
public final class Tempo {

    private static final List<String> IDS = List.of("traceId", "spanId", "parentSpanId");

    private Tempo() {}

    public static List<Span> spans(String traceId) {
        return spans(Stack.TEMPO, traceId, "all");
    }

    /** As it was written to S3 storage, past the part of Tempo that holds what is new. */
    static List<Span> storedSpans(String traceId) {
        return spans(Stack.TEMPO, traceId, "blocks");
    }

    static List<Span> spans(String url, String traceId, String mode) {
        Optional<JsonNode> answer = Stack.get(url + "/api/v2/traces/" + traceId + "?mode=" + mode);
        return answer.map(body -> {
                    ObjectNode otlp = Stack.JSON.createObjectNode();
                    otlp.set("result", body.path("trace"));
                    IDS.forEach(name -> body.findParents(name).forEach(owner -> toHex((ObjectNode) owner, name)));
                    return OtlpJson.trace(traceId, otlp).spans();
                })
                .orElse(List.of());
    }

    /** The ids of at most 200 traces. */
    static Set<String> search(String traceQl) {
        Set<String> ids = new TreeSet<>();
        Stack.get(Stack.TEMPO + "/api/search?limit=200&q=" + Stack.encoded(traceQl))
                .ifPresent(answer -> answer.path("traces")
                        .forEach(trace -> ids.add(padded(trace.path("traceID").asText()))));
        return ids;
    }

    /** Writes what is in memory to S3 storage. */
    static void flush() {
        Stack.text(Stack.TEMPO + "/flush");
    }

    private static void toHex(ObjectNode owner, String name) {
        byte[] id = Base64.getDecoder().decode(owner.path(name).asText());
        owner.put(name, HexFormat.of().formatHex(id));
    }

    /** Search leaves leading zeros out. */
    private static String padded(String id) {
        return "0".repeat(32 - id.length()) + id;
    }
}
