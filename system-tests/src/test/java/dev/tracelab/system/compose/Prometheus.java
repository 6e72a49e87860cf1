package dev.tracelab.system.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Prometheus' API. */
public final class Prometheus {

    private Prometheus() {}

    /** The value of a query that has one series; 0 when it has none. */
    public static double value(String query) {
        JsonNode result = Stack.get(Stack.PROMETHEUS + "/api/v1/query?query=" + Stack.encoded(query))
                .orElseThrow(() -> new AssertionError("Prometheus refuses: " + query))
                .path("data")
                .path("result");
        return result.isEmpty() ? 0 : result.path(0).path("value").path(1).asDouble();
    }

    /** The traces that exemplars of this query's series lead to, of the last five minutes. */
    static Set<String> exemplars(String query) {
        Instant now = Instant.now();
        JsonNode series = Stack.get(Stack.PROMETHEUS + "/api/v1/query_exemplars?query=" + Stack.encoded(query)
                        + "&start=" + now.minusSeconds(300) + "&end=" + now.plusSeconds(60))
                .orElseThrow()
                .path("data");
        Set<String> traces = new TreeSet<>();
        series.forEach(each -> each.path("exemplars")
                .forEach(exemplar ->
                        traces.add(exemplar.path("labels").path("trace_id").asText())));
        return traces;
    }
}
