package dev.tracelab.lab.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Jaeger's query API v3, of the embedded trace-store or of a real Jaeger. */
public final class QueryClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(5));

    private final String url;

    public QueryClient(String url) {
        this.url = url;
    }

    /** Empty when the back end has no span of this trace. */
    public Optional<Trace> find(String traceId) {
        try {
            var answer = HTTP.get(url + "/api/v3/traces/" + traceId, Map.of());
            if (answer.status() == 404) {
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw LabException.failed(
                        "The query API at " + url + " answered " + answer.status() + ": " + answer.body());
            }
            return Optional.of(OtlpJson.trace(traceId, json(answer.body())))
                    .filter(trace -> !trace.spans().isEmpty());
        } catch (IOException e) {
            throw new LabException(1, "The query API at " + url + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private static JsonNode json(String body) throws IOException {
        return JSON.readTree(body);
    }
}
