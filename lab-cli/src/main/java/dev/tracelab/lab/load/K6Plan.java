package dev.tracelab.lab.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What k6 is going to do, as it says itself before it does it.
 *
 * @param length of the load, without the time that the last answers may take
 */
record K6Plan(Duration length) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ERROR = Pattern.compile("level=error msg=\"(?:Error: )?(.*?)(?:\\\\n|\"(?: |$))");

    static K6Plan of(Tools.Answer inspected) {
        if (!inspected.isSuccess()) {
            var error = ERROR.matcher(inspected.output());
            throw LabException.failed("k6 refuses the scenario: "
                    + (error.find() ? error.group(1) : inspected.output().strip()));
        }
        try {
            return new K6Plan(longest(JSON.readTree(inspected.output()).path("scenarios")));
        } catch (JsonProcessingException e) {
            throw new LabException(1, "k6 inspect answered no JSON: " + inspected.output(), e);
        }
    }

    private static Duration longest(JsonNode scenarios) {
        return scenarios.properties().stream()
                .map(Map.Entry::getValue)
                .map(K6Plan::length)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Duration length(JsonNode scenario) {
        var stages = scenario.path("stages");
        var parts = stages.isArray() ? stages.valueStream() : Stream.of(scenario);
        return parts.map(part -> part.path("duration").asText("0s"))
                .map(K6Plan::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Go's form, such as {@code 1h2m3.5s}: but for its beginning, ISO 8601. */
    private static Duration duration(String go) {
        return Duration.parse("PT" + go.toUpperCase(Locale.ROOT));
    }
}
