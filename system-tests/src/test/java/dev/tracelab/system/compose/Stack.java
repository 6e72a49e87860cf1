package dev.tracelab.system.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the parts of docker-compose.yml are found from outside, and what is common in asking them. */
public final class Stack {

    static final Http HTTP = new Http(Duration.ofSeconds(20));
    static final ObjectMapper JSON = new ObjectMapper();

    public static final String COLLECTOR = "http://localhost:4318";
    static final String COLLECTOR_METRICS = "http://localhost:8888/metrics";
    static final String JAEGER = "http://localhost:16686";
    static final String TEMPO = "http://localhost:3200";
    static final String ELASTICSEARCH = "http://localhost:9200";
    static final String PROMETHEUS = "http://localhost:9090";
    /** By name and published port. */
    static final Map<String, Integer> SERVICES =
            Map.of("frontend-service", 8080, "api-gateway", 8081, "auth-service", 8082, "user-service", 8083);

    private Stack() {}

    public static List<Span> inJaeger(String traceId) {
        return new QueryClient(JAEGER).find(traceId).map(Trace::spans).orElse(List.of());
    }

    static Optional<JsonNode> get(String url) {
        try {
            HttpAnswer answer = HTTP.get(url, Map.of());
            return answer.isSuccess() ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        }
    }

    /** The body whatever the status is: a search without hits is a 404 at Jaeger. */
    static String text(String url) {
        try {
            return HTTP.get(url, Map.of()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        }
    }

    public static JsonNode post(String url, JsonNode body) {
        try {
            HttpAnswer answer = HTTP.post(url, body.toString(), Map.of());
            if (!answer.isSuccess()) {
                throw new AssertionError(url + " answered " + answer.status() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
