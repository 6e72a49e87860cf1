package dev.tracelab.lab.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.StateFile;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each service says of the spans it made: the first place to look when a trace is not whole. */
final class TelemetryReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(2));

    private TelemetryReport() {}

    /** One line per service of the running stack, or for the given frontend alone when none runs here. */
    static List<String> lines(LabHome home, String frontendUrl) {
        Map<String, String> urls = new LinkedHashMap<>();
        new StateFile(home)
                .running()
                .ifPresentOrElse(
                        state -> Part.services()
                                .forEach(part ->
                                        urls.put(part.label(), state.ports().url(part))),
                        () -> urls.put("frontend-service", frontendUrl));
        return urls.entrySet().stream()
                .map(service -> service.getKey() + ": " + ask(service.getValue()))
                .toList();
    }

    private static String ask(String url) {
        try {
            var answer = HTTP.get(url + "/lab/telemetry", Map.of());
            return answer.isSuccess() ? summary(JSON.readTree(answer.body())) : "answers " + answer.status();
        } catch (IOException e) {
            return "cannot be reached (" + e.getMessage() + ")";
        }
    }

    static String summary(JsonNode telemetry) {
        var spans = telemetry.path("spans");
        var exporter = telemetry.path("exporter");
        var error = exporter.path("lastError").asText("");
        return "exporter " + exporter.path("state").asText("?")
                + ", created " + spans.path("created").asLong()
                + ", sampled " + spans.path("sampled").asLong()
                + ", exported " + spans.path("exported").asLong()
                + ", queued " + spans.path("queued").asLong()
                + ", dropped " + spans.path("dropped").asLong()
                + (spans.path("failed").isEmpty() ? "" : ", failed " + spans.path("failed"))
                + (error.isEmpty() || error.equals("null") ? "" : ", last error: " + error);
    }
}
