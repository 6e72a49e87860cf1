package dev.tracelab.frontend.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.frontend.pipeline.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody should know who believes that all services sample alike. */
final class Warnings {

    private final JsonNode expected;
    private final List<String> sentences = new ArrayList<>();
    private boolean consistent = true;

    /** @param expected the strategy of the service that is asked, as its fields */
    Warnings(JsonNode expected) {
        this.expected = expected;
    }

    void look(String service, Reading reading) {
        if (reading.document() == null) {
            differs(service + " cannot be asked (" + reading.problem() + "): what it does is not known.");
        } else if (!isSame(reading.document())) {
            differs(
                    service + " has " + text(reading.document()) + ", not " + text(expected)
                            + ": traces that begin there are decided by its own strategy. Those that reach it follow their caller.");
        }
        if (reading.document() != null) {
            lookAtRemote(reading.document());
        }
    }

    /** A remote strategy that is not followed: the service goes on with what it heard last. */
    void lookAtRemote(JsonNode sampler) {
        JsonNode problem = sampler.path("remote").path("problem");
        if (problem.isTextual()) {
            sentences.add(sampler.path("service").asText() + " gets no answer from its sampling server ("
                    + problem.asText() + ") and goes on with: "
                    + sampler.path("description").asText() + ".");
        }
    }

    boolean consistent() {
        return consistent;
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private void differs(String sentence) {
        consistent = false;
        sentences.add(sentence);
    }

    private boolean isSame(JsonNode sampler) {
        return expected.properties().stream().allMatch(field -> isSame(field.getValue(), sampler.path(field.getKey())));
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() ? other.isNumber() && one.asDouble() == other.asDouble() : one.equals(other);
    }

    /** In words, with the fields that the expected strategy has: {@code probability (ratio 0.1)}. */
    private static String text(JsonNode sampler) {
        String fields = List.of("ratio", "tracesPerSecond", "targetTracesPerSecond", "minRatio", "maxRatio").stream()
                .filter(sampler::has)
                .map(field -> field + " " + sampler.path(field).asText())
                .collect(Collectors.joining(", "));
        return sampler.path("strategy").asText() + (fields.isEmpty() ? "" : " (" + fields + ")");
    }
}
