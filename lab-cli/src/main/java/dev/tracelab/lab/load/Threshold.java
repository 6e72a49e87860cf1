package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final Pattern FIGURE = Pattern.compile("^\\s*([a-z]+(?:\\([0-9.]+\\))?)\\s*[<>=!]");

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
