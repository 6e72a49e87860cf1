package dev.tracelab.lab.adaptive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.adaptive.Strategies.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Jaeger's strategies file. It is replaced in one step, so a reader finds the old text or the new one and never half of it.
 * That puts another file in its place: into a container goes the folder, since a single file that is mounted stays the old one.
 */
final class StrategiesFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final double unlisted;

    /** @param unlisted the probability of operations and services that are not in it */
    StrategiesFile(Path file, double unlisted) {
        this.file = file.toAbsolutePath();
        this.unlisted = unlisted;
    }

    void write(Strategies strategies) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new");
        try {
            Files.writeString(next, json(strategies).toPrettyString() + "\n");
            // Whoever serves the file may be somebody else than who writes it.
            next.toFile().setReadable(true, false);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** What an earlier run has left, so that a restart begins where that ended. */
    Strategies read() {
        if (!Files.exists(file)) {
            return Strategies.NONE;
        }
        try {
            Map<Operation, Entry> entries = new HashMap<>();
            for (JsonNode service : JSON.readTree(file.toFile()).path("service_strategies")) {
                for (JsonNode operation : service.path("operation_strategies")) {
                    entries.put(
                            new Operation(
                                    service.path("service").asText(),
                                    operation.path("operation").asText()),
                            new Entry(operation.path("param").asDouble(unlisted), 0));
                }
            }
            return Strategies.of(entries);
        } catch (IOException e) {
            throw new LabException(
                    2, "--output " + file + ": is no strategies file (" + e.getMessage() + "); remove it.", e);
        }
    }

    private ObjectNode json(Strategies strategies) {
        ObjectNode root = JSON.createObjectNode();
        probabilistic(root.putObject("default_strategy"), unlisted);
        ArrayNode services = root.putArray("service_strategies");
        Map<String, ArrayNode> operations = new HashMap<>();
        strategies.entries().forEach((operation, entry) -> {
            ArrayNode list = operations.computeIfAbsent(operation.service(), service -> addService(services, service));
            probabilistic(list.addObject().put("operation", operation.name()), entry.probability());
        });
        return root;
    }

    private ArrayNode addService(ArrayNode services, String service) {
        return probabilistic(services.addObject().put("service", service), unlisted)
                .putArray("operation_strategies");
    }

    private static ObjectNode probabilistic(ObjectNode json, double probability) {
        return json.put("type", "probabilistic").put("param", rounded(probability));
    }

    /** Six digits: what Jaeger compares probabilities by. */
    private static double rounded(double probability) {
        return Math.round(probability * 1e6) / 1e6;
    }
}
