package dev.tracelab.lab.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.http.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Log records of a trace: kept by trace-store itself, beside a real Jaeger found through the frontend. */
public final class TraceLogs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(5));

    private TraceLogs() {}

    /**
     * In the order of time; none where nobody keeps logs.
     *
     * @param frontendUrl empty where it is not known
     */
    public static List<Line> find(String queryUrl, Optional<String> frontendUrl, String traceId) {
        var besideTraces = ask(queryUrl + "/lab/logs?traceId=" + traceId);
        return besideTraces.isEmpty() && frontendUrl.isPresent()
                ? ask(frontendUrl.get() + "/lab/traces/" + traceId + "/logs")
                : besideTraces;
    }

    private static List<Line> ask(String url) {
        try {
            var answer = HTTP.get(url, Map.of());
            return answer.isSuccess() ? lines(JSON.readTree(answer.body())) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    static List<Line> lines(JsonNode answer) {
        List<Line> lines = new ArrayList<>();
        for (var resourceLogs : answer.path("resourceLogs")) {
            var service = OtlpJson.attributes(resourceLogs.path("resource")).getOrDefault("service.name", "unknown");
            for (var scopeLogs : resourceLogs.path("scopeLogs")) {
                scopeLogs.path("logRecords").forEach(record -> lines.add(line(service, record)));
            }
        }
        lines.sort(Comparator.comparingLong(Line::nanos));
        return lines;
    }

    private static Line line(String service, JsonNode record) {
        return new Line(
                record.path("timeUnixNano").asLong(),
                service,
                record.path("severityText").asText(),
                OtlpJson.value(record.path("body")));
    }

    /** @param nanos since the epoch */
    public record Line(long nanos, String service, String severity, String message) {}
}
