package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A threshold of the scenario, as k6's summary has it.
 *
 * @param metric with its tags, such as <code>http_req_duration{class:normal}</code>
 * @param demand such as {@code p(95)<300}
 * @param actual the figure that it is about; NaN where the summary lacks it
 */
record Threshold(String metric, String demand, double actual, boolean met) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIGURE = Pattern.compile("^\\s*([a-z]+(?:\\([0-9.]+\\))?)\\s*[<>=!]");

    /** None where k6 came to no end and so left no summary. */
    static List<Threshold> read(Path summary) {
        try {
            return Files.exists(summary) ? of(JSON.readTree(summary.toFile())) : List.of();
        } catch (IOException e) {
            throw new LabException(1, summary + " cannot be read: " + e.getMessage(), e);
        }
    }

    static List<Threshold> of(JsonNode summary) {
        List<Threshold> thresholds = new ArrayList<>();
        for (var metric : summary.path("metrics").properties()) {
            for (var threshold : metric.getValue().path("thresholds").properties()) {
                thresholds.add(new Threshold(
                        metric.getKey(),
                        threshold.getKey(),
                        actual(metric.getValue().path("values"), threshold.getKey()),
                        threshold.getValue().path("ok").asBoolean()));
            }
        }
        return thresholds;
    }

    private static double actual(JsonNode values, String demand) {
        var figure = FIGURE.matcher(demand);
        return figure.find() ? values.path(figure.group(1)).asDouble(Double.NaN) : Double.NaN;
    }
}
