package dev.tracelab.lab.adaptive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code --record} has written, as lines over time. A line {@code {"time": …, "kept": …}} that somebody else has added
 * says how many traces a second were really sampled.
 *
 * @param rates requests a second by operation
 * @param probabilities in force, by operation
 * @param expected sampled traces a second, as the controller computes them
 * @param kept sampled traces a second, as they were counted
 */
record RecordedRun(
        Map<String, List<Point>> rates,
        Map<String, List<Point>> probabilities,
        List<Point> expected,
        List<Point> kept) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static RecordedRun read(Path file) throws IOException {
        RecordedRun run =
                new RecordedRun(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        long start = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode json = JSON.readTree(line);
            start = start == 0 ? json.path("time").asLong() : start;
            run.add(json, (json.path("time").asLong() - start) / 1000.0);
        }
        return run;
    }

    private void add(JsonNode line, double seconds) {
        if (line.has("kept")) {
            kept.add(new Point(seconds, line.path("kept").asDouble()));
            return;
        }
        double sum = 0;
        for (JsonNode each : line.path("operations")) {
            String operation = each.path("operation").asText();
            double rate = each.path("rate").asDouble();
            double probability = each.path("probability").asDouble();
            add(rates, operation, seconds, rate);
            add(probabilities, operation, seconds, probability);
            sum += rate * probability;
        }
        // The first round has one count of each, and no rate yet.
        if (!line.path("operations").isEmpty()) {
            expected.add(new Point(seconds, sum));
        }
    }

    private static void add(Map<String, List<Point>> lines, String operation, double seconds, double value) {
        lines.computeIfAbsent(operation, key -> new ArrayList<>()).add(new Point(seconds, value));
    }

    double seconds() {
        return Math.max(last(expected), last(kept));
    }

    private static double last(List<Point> points) {
        return points.isEmpty() ? 0 : points.getLast().seconds();
    }

    record Point(double seconds, double value) {}
}
