package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The strategy by which the roots were decided, which is the frontend's, and whether it stayed the same.
 *
 * @param strategy at the first snapshot; at the second where the first knows none
 * @param changes what changed at the root in between, in sentences
 * @param notes what the other services say about themselves; they follow their parents whatever it is
 */
record SamplingInForce(Strategy strategy, List<String> changes, List<String> notes) {

    static SamplingInForce of(Snapshot before, Snapshot after) {
        var first = root(before);
        var second = root(after);
        if (second.isMissingNode()) {
            return new SamplingInForce(fromDescription(after), List.of(), List.of());
        }
        var known = first.isMissingNode() ? second : first;
        return new SamplingInForce(Strategy.of(known), changes(before, known, second), notes(before, after));
    }

    private static List<String> changes(Snapshot before, JsonNode first, JsonNode second) {
        var then = Strategy.of(first);
        var now = Strategy.of(second);
        if (!then.equals(now)) {
            return List.of("The strategy of %s changed in between, from %s to %s%s."
                    .formatted(Topology.ENTRY, then.describe(), now.describe(), at(second)));
        }
        return isLater(second, before)
                ? List.of("The strategy of %s was set again in between%s.".formatted(Topology.ENTRY, at(second)))
                : List.of();
    }

    private static List<String> notes(Snapshot before, Snapshot after) {
        List<String> notes = new ArrayList<>();
        after.sampling().path("warnings").forEach(warning -> notes.add(warning.asText()));
        for (var service : after.sampling().path("services")) {
            var name = service.path("service").asText();
            if (!name.equals(Topology.ENTRY) && isLater(service.path("sampler"), before)) {
                notes.add("The strategy of %s was set to %s in between%s."
                        .formatted(name, Strategy.of(service.path("sampler")).describe(), at(service.path("sampler"))));
            }
        }
        return notes;
    }

    private static String at(JsonNode sampler) {
        var since = sampler.path("since").asText("");
        return since.isEmpty() ? "" : ", at " + since;
    }

    private static boolean isLater(JsonNode sampler, Snapshot before) {
        try {
            return before.time().isAfter(Instant.EPOCH)
                    && Instant.parse(sampler.path("since").asText()).isAfter(before.time());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static JsonNode root(Snapshot snapshot) {
        for (var service : snapshot.sampling().path("services")) {
            if (service.path("service").asText().equals(Topology.ENTRY) && service.has("sampler")) {
                return service.path("sampler");
            }
        }
        return snapshot.sampling().has("strategy") ? snapshot.sampling() : MissingNode.getInstance();
    }

    /** A stack whose services cannot be asked for their strategy says at least how its sampler calls itself. */
    private static Strategy fromDescription(Snapshot after) {
        var sampler = after.service(Topology.ENTRY).facts().getOrDefault("sampler", "");
        return sampler.contains("root:AlwaysOnSampler")
                ? new Strategy.Probability("always_on", 1)
                : new Strategy.Recorded("unknown");
    }
}
