package dev.tracelab.tracing.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sampling server answers: Jaeger's {@code SamplingStrategyResponse} in JSON. Its guaranteed throughput
 * ({@code defaultLowerBoundTracesPerSecond}) is passed over, as by OpenTelemetry's own samplers.
 *
 * @param basis for operations that are not listed
 * @param operations probabilities by operation, a span name such as {@code GET /api/users/{id}}
 */
record RemoteStrategy(Basis basis, Map<String, Double> operations) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OPERATIONS = 2000;

    /** @throws IllegalArgumentException in words for people, when nothing can be made of the answer */
    static RemoteStrategy parse(byte[] answer) {
        try {
            JsonNode root = JSON.readTree(answer);
            JsonNode perOperation = root.path("operationSampling");
            return perOperation.isObject()
                    ? new RemoteStrategy(unlisted(root, perOperation), operations(perOperation))
                    : new RemoteStrategy(basis(root), Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the answer is not JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the answer cannot be read", e);
        }
    }

    private static Basis basis(JsonNode root) {
        // 2.13 writes the enumeration as a number, later ones write its name.
        return switch (root.path("strategyType").asText()) {
            case "PROBABILISTIC", "0" -> new Ratio(ratio(root, "probabilisticSampling"));
            case "RATE_LIMITING", "1" -> new Rate(rate(root.path("rateLimitingSampling")));
            default -> throw new IllegalArgumentException("the answer has no strategyType that is known");
        };
    }

    /** A rate limit stays in force beside listed operations, a probability is given anew with them. */
    private static Basis unlisted(JsonNode root, JsonNode perOperation) {
        JsonNode fallback = perOperation.path("defaultSamplingProbability");
        return root.path("rateLimitingSampling").isObject() || !fallback.isNumber()
                ? basis(root)
                : new Ratio(checked(fallback.asDouble()));
    }

    private static Map<String, Double> operations(JsonNode perOperation) {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (JsonNode operation : perOperation.path("perOperationStrategies")) {
            byName.put(operation.path("operation").asText(), ratio(operation, "probabilisticSampling"));
        }
        if (byName.size() > MOST_OPERATIONS) {
            throw new IllegalArgumentException("the answer lists more than " + MOST_OPERATIONS + " operations");
        }
        return byName;
    }

    private static double ratio(JsonNode parent, String field) {
        JsonNode strategy = parent.path(field);
        if (!strategy.isObject()) {
            throw new IllegalArgumentException("the answer has no " + field);
        }
        return checked(strategy.path("samplingRate").asDouble(0)); // a writer may leave out a zero
    }

    private static double checked(double ratio) {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("the answer has a samplingRate that is not from 0 to 1: " + ratio);
        }
        return ratio;
    }

    private static double rate(JsonNode strategy) {
        double rate = strategy.path("maxTracesPerSecond").asDouble(0);
        if (!(rate >= 0 && rate <= Limits.HIGHEST_RATE)) {
            throw new IllegalArgumentException("the answer has a maxTracesPerSecond that makes no sense: " + rate);
        }
        return rate;
    }

    sealed interface Basis {}

    record Ratio(double ratio) implements Basis {}

    record Rate(double tracesPerSecond) implements Basis {}
}
