package dev.tracelab.system.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.stream.StreamSupport;

/** What lies in Elasticsearch: Jaeger's span documents and the log records. */
final class Elasticsearch {

    static final String SPANS = "trace-lab-jaeger-span-*";
    static final String LOGS = "trace-lab-logs*";

    private Elasticsearch() {}

    /** Log records of a trace, as they are stored. */
    static List<JsonNode> logs(String traceId) {
        return list(search(LOGS, "{\"term\":{\"TraceId.keyword\":\"%s\"}}".formatted(traceId))
                .path("hits")
                .path("hits"));
    }

    /** Everything that is stored for these traces, spans and logs, as one text. */
    static String raw(String traceId) {
        return search(SPANS, "{\"term\":{\"traceID\":\"%s\"}}".formatted(traceId))
                + logs(traceId).toString();
    }

    private static JsonNode search(String indices, String query) {
        Stack.text(Stack.ELASTICSEARCH + "/" + indices + "/_refresh");
        ObjectNode body = Stack.JSON.createObjectNode();
        body.put("size", 1000).putRawValue("query", new RawValue(query));
        return Stack.post(Stack.ELASTICSEARCH + "/" + indices + "/_search?ignore_unavailable=true", body);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
