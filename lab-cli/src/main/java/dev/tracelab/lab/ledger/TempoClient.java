package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.trace.OtlpJson;
import dev.tracelab.lab.trace.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tempo's query API. Its ids are in base64 where OTLP's JSON has them in hex. */
final class TempoClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(20));
    private static final List<String> IDS = List.of("traceId", "spanId", "parentSpanId");

    private final String url;

    TempoClient(String url) {
        this.url = url;
    }

    Optional<Trace> find(String traceId) {
        try {
            var answer = HTTP.get(url + "/api/v2/traces/" + traceId, Map.of());
            if (answer.status() == 404) {
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw LabException.failed("Tempo at " + url + " answered " + answer.status() + ": " + answer.body());
            }
            return Optional.of(trace(traceId, JSON.readTree(answer.body())))
                    .filter(trace -> !trace.spans().isEmpty());
        } catch (IOException e) {
            throw new LabException(1, "Tempo at " + url + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Trace trace(String traceId, JsonNode answer) {
        IDS.forEach(name -> answer.findParents(name).forEach(owner -> toHex((ObjectNode) owner, name)));
        ObjectNode otlp = JSON.createObjectNode();
        otlp.set("result", answer.path("trace"));
        return OtlpJson.trace(traceId, otlp);
    }

    private static void toHex(ObjectNode owner, String name) {
        var id = Base64.getDecoder().decode(owner.path(name).asText());
        owner.put(name, HexFormat.of().formatHex(id));
    }
}
