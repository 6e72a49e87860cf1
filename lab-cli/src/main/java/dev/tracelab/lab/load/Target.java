package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.ledger.Addresses;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stack that is put under load. */
record Target(Addresses addresses) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(5));

    /** The addresses given; where one is not, that of the embedded stack of this checkout or of the container stack. */
    static Target of(LabHome home, Optional<String> frontend, Optional<String> query) {
        if (frontend.isPresent() && query.isPresent()) {
            return new Target(new Addresses(withoutSlash(frontend.get()), withoutSlash(query.get()), null, null));
        }
        var running = Addresses.current(home);
        return new Target(new Addresses(
                frontend.map(Target::withoutSlash).orElse(running.frontend()),
                query.map(Target::withoutSlash).orElse(running.query()),
                running.tempo(),
                running.collectors()));
    }

    String frontend() {
        return addresses.frontend();
    }

    /** Thresholds of a scenario that is about the documented durations mean nothing where services do not keep them. */
    void check(ScenarioFile scenario) {
        var timing = telemetry().path("settings").path("timingMode").asText("").toLowerCase(Locale.ROOT);
        scenario.timing()
                .filter(needed -> !timing.isEmpty() && !needed.equals(timing))
                .ifPresent(needed -> {
                    throw LabException.environment("The scenario " + scenario.name() + " needs services with timing "
                            + needed + ", these run with " + timing + ". Start them so: ./lab up --timing " + needed);
                });
    }

    private JsonNode telemetry() {
        try {
            var answer = HTTP.get(frontend() + "/lab/telemetry", Map.of());
            return JSON.readTree(answer.isSuccess() ? answer.body() : "{}");
        } catch (IOException | IllegalArgumentException e) {
            throw new LabException(1, "The frontend at " + frontend() + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }
}
