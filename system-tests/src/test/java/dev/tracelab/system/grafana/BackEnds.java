package dev.tracelab.system.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The data sources as Grafana would ask them, from outside the stack. What they refuse is a failed assertion. */
final class BackEnds {

    private static final String PROMETHEUS = System.getProperty("tracelab.prometheus", "http://localhost:9090");
    private static final String TEMPO = "http://localhost:3200";
    private static final String JAEGER = "http://localhost:16686";
    private static final String ELASTICSEARCH = "http://localhost:9200";
    private static final Http HTTP = new Http(Duration.ofSeconds(20));

    private BackEnds() {}

    /** Series and their values now, without those that are no number. */
    static List<JsonNode> series(String promQl) {
        JsonNode answer = get(PROMETHEUS + "/api/v1/query?query=" + encoded(promQl));
        return Dashboard.list(answer.path("data").path("result")).stream()
                .filter(series -> !series.path("value").path(1).asText().equals("NaN"))
                .toList();
    }

    static List<JsonNode> labelValues(String label, String selector) {
        JsonNode answer = get(PROMETHEUS + "/api/v1/label/" + label + "/values?match[]=" + encoded(selector));
        return Dashboard.list(answer.path("data"));
    }

    /** Trace ids of the last five minutes, as they stand under this label. */
    static Set<String> exemplars(String promQl, String label) {
        Instant now = Instant.now();
        JsonNode answer = get(PROMETHEUS + "/api/v1/query_exemplars?query=" + encoded(promQl) + "&start="
                + now.minusSeconds(300) + "&end=" + now.plusSeconds(10));
        return answer.path("data").findValues("exemplars").stream()
                .flatMap(exemplars -> Dashboard.list(exemplars).stream())
                .map(exemplar -> exemplar.path("labels").path(label).asText())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Traces that TraceQL finds. */
    static List<JsonNode> search(String traceQl) {
        return Dashboard.list(
                get(TEMPO + "/api/search?limit=20&q=" + encoded(traceQl)).path("traces"));
    }

    static boolean tempoHas(String traceId) {
        return answer(TEMPO + "/api/v2/traces/" + traceId).isSuccess();
    }

    static boolean jaegerHas(String traceId) {
        return answer(JAEGER + "/api/v3/traces/" + traceId).isSuccess();
    }

    /** Calls by {@code parent -> child}, as Jaeger's page draws them. */
    static Map<String, Long> dependencies() {
        return Dashboard.list(
                        get(JAEGER + "/api/dependencies?endTs=" + Instant.now().toEpochMilli())
                                .path("data"))
                .stream()
                .collect(Collectors.toMap(
                        edge -> edge.path("parent").asText() + " -> "
                                + edge.path("child").asText(),
                        edge -> edge.path("callCount").asLong()));
    }

    /** Documents that a Lucene query finds. */
    static List<JsonNode> documents(String index, String lucene) {
        JsonNode answer = get(ELASTICSEARCH + "/" + index + "/_search?size=100&q=" + encoded(lucene));
        return Dashboard.list(answer.path("hits").path("hits")).stream()
                .map(hit -> hit.path("_source"))
                .toList();
    }

    private static JsonNode get(String url) {
        HttpAnswer answer = answer(url);
        if (!answer.isSuccess()) {
            throw new AssertionError(url + " answered " + answer.status() + ": " + answer.body());
        }
        try {
            return GrafanaFiles.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        }
    }

    private static HttpAnswer answer(String url) {
        try {
            return HTTP.get(url, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
