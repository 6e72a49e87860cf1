package dev.tracelab.lab.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The frontend's {@code /lab/sampling}: the samplers of all services. */
public final class SamplingClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(15));
    private static final String PATH = "/lab/sampling";

    private final String frontend;

    /** @param frontend without a slash at its end */
    public SamplingClient(String frontend) {
        this.frontend = frontend;
    }

    public JsonNode show() {
        try {
            return body(HTTP.get(frontend + PATH, Map.of()));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** Puts the strategy into force everywhere. Which services did not follow stands in the answer. */
    public JsonNode set(StrategyArgument strategy) {
        try {
            return body(HTTP.put(frontend + PATH, strategy.json().toString(), Map.of()));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private JsonNode body(HttpAnswer answer) {
        var json = json(answer);
        if (answer.status() == 400) {
            throw LabException.environment(json.path("detail").asText());
        }
        if (!answer.isSuccess()) {
            throw LabException.failed(
                    frontend + PATH + " answered " + answer.status() + ". Is the lab API switched off there?");
        }
        return json;
    }

    private JsonNode json(HttpAnswer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new LabException(1, frontend + PATH + " answered no JSON", e);
        }
    }

    private LabException unreachable(IOException cause) {
        return new LabException(1, "The frontend at " + frontend + " cannot be reached: " + cause.getMessage(), cause);
    }
}
