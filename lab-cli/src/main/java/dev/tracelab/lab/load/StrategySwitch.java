package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sets the sampling strategy of all services for the time of a run, and sets it back. */
final class StrategySwitch {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(10));
    /** What {@code GET /lab/sampling} says beside the strategy itself. */
    private static final List<String> REMARKS =
            List.of("consistent", "warnings", "services", "service", "description", "currentRatio", "since");

    private final String url;

    StrategySwitch(String frontend) {
        url = frontend + "/lab/sampling";
    }

    /** The strategy in force, as it can be set again. */
    ObjectNode current() {
        var answer = read(() -> HTTP.get(url, Map.of()));
        return ((ObjectNode) answer).remove(REMARKS);
    }

    void set(JsonNode strategy) {
        var answer = read(() -> HTTP.put(url, strategy.toString(), Map.of()));
        for (var service : answer.path("services")) {
            if (service.hasNonNull("problem")) {
                throw LabException.failed(service.path("service").asText() + " did not take the strategy " + strategy
                        + ": " + service.path("problem").asText());
            }
        }
    }

    private JsonNode read(Call call) {
        try {
            var answer = call.answer();
            if (!answer.isSuccess()) {
                throw LabException.failed(
                        url + " answered " + answer.status() + ": " + detail(answer) + " The strategy was not set.");
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new LabException(1, url + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private static String detail(HttpAnswer answer) throws IOException {
        return answer.body().startsWith("{")
                ? JSON.readTree(answer.body()).path("detail").asText(answer.body())
                : answer.body();
    }

    private interface Call {
        HttpAnswer answer() throws IOException;
    }
}
