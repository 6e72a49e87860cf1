package dev.tracelab.lab.adaptive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.adaptive.Controller.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every round as a line of JSON: what happened, for whoever asks later, and for {@code lab adaptive draw}. */
final class RoundLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final double unlisted;

    RoundLog(Path file, double unlisted) {
        this.file = file;
        this.unlisted = unlisted;
    }

    void add(Instant time, Round round) {
        try {
            Files.writeString(file, json(time, round) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw LabException.environment("--record " + file + ": cannot be written (" + e.getMessage() + ").");
        }
    }

    private ObjectNode json(Instant time, Round round) {
        ObjectNode json = JSON.createObjectNode().put("time", time.toEpochMilli());
        var operations = json.putArray("operations");
        for (Operation operation : operations(round)) {
            operations
                    .addObject()
                    .put("service", operation.service())
                    .put("operation", operation.name())
                    .put("rate", round.rates().perSecond().getOrDefault(operation, 0.0))
                    .put("probability", round.before().probability(operation, unlisted))
                    .put("next", round.after().probability(operation, unlisted));
        }
        return json;
    }

    private static SortedSet<Operation> operations(Round round) {
        SortedSet<Operation> all = new TreeSet<>(round.rates().perSecond().keySet());
        all.addAll(round.after().operations());
        return all;
    }
}
