package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.stack.RunningStack;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The stack that is put under load.
 *
 * @param frontend without a slash at the end
 * @param query Jaeger's query API
 */
record Target(String frontend, String query) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(5));

    /** The addresses given, else those of the running stack of this checkout. */
    static Target of(LabHome home, Optional<String> frontend, Optional<String> query) {
        return new Target(RunningStack.frontend(home, frontend), RunningStack.query(home, query));
    }

    /** How fast the services want to be: {@code documented}, {@code fast}, or empty when they do not tell. */
    String timing() {
        try {
            var answer = HTTP.get(frontend + "/lab/telemetry", Map.of());
            return answer.isSuccess() ? timing(JSON.readTree(answer.body())) : "";
        } catch (IOException e) {
            throw new LabException(1, "The frontend at " + frontend + " cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Thresholds of a scenario that is about the documented durations mean nothing where services do not keep them. */
    void checkTiming(ScenarioFile scenario) {
        var timing = timing();
        scenario.timing()
                .filter(needed -> !timing.isEmpty() && !needed.equals(timing))
                .ifPresent(needed -> {
                    throw LabException.environment("The scenario " + scenario.name() + " needs services with timing "
                            + needed + ", these run with " + timing + ". Start them so: ./lab up --timing " + needed);
                });
    }

    private static String timing(JsonNode telemetry) {
        return telemetry.path("settings").path("timingMode").asText("").toLowerCase(Locale.ROOT);
    }
}
