package dev.tracelab.system.adaptive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What {@code lab adaptive --record} writes, with a line for each second of what was really kept. */
record Record(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void kept(int count) throws IOException {
        String line = "{\"time\":%d,\"kept\":%d}%n".formatted(System.currentTimeMillis(), count);
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Those of the last rounds. */
    List<Double> probabilities(String operation, int rounds) throws IOException {
        List<Double> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            for (JsonNode each : JSON.readTree(line).path("operations")) {
                if (each.path("operation").asText().equals(operation)) {
                    all.add(each.path("next").asDouble());
                }
            }
        }
        return all.subList(all.size() - rounds, all.size());
    }
}
