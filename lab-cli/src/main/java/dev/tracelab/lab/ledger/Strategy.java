package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The head sampling strategy in force, as far as it says what to expect. */
sealed interface Strategy {

    /** @param sampler the strategy's fields, as {@code GET /lab/sampler} has them */
    static Strategy of(JsonNode sampler) {
        var name = sampler.path("strategy").asText("");
        return switch (name) {
            case "always_on" -> new Probability(name, 1);
            case "always_off" -> new Probability(name, 0);
            case "probability" -> new Probability(name, sampler.path("ratio").asDouble());
            case "rate_limiting" ->
                new RateLimiting(sampler.path("tracesPerSecond").asDouble());
            case "error_biased" -> new ErrorBiased(sampler.path("ratio").asDouble());
            case "" -> new Recorded("unknown");
            default -> new Recorded(name);
        };
    }

    /** In the short form of {@code lab sampling set}. */
    String describe();

    /** Each trace independently by the same ratio; always and never are such too. */
    record Probability(String name, double ratio) implements Strategy {
        @Override
        public String describe() {
            return name.startsWith("always") ? name : name + "=" + number(ratio);
        }
    }

    /** At most so many traces per second and service. */
    record RateLimiting(double tracesPerSecond) implements Strategy {
        @Override
        public String describe() {
            return "rate_limiting=" + number(tracesPerSecond);
        }
    }

    /** What is known to fail when it begins, and a share of the rest. */
    record ErrorBiased(double ratio) implements Strategy {
        @Override
        public String describe() {
            return "error_biased=" + number(ratio);
        }
    }

    /** The ratio changes with time: only what each kept trace says of itself is known. */
    record Recorded(String name) implements Strategy {
        @Override
        public String describe() {
            return name;
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%s", number == Math.rint(number) ? (Object) (long) number : number);
    }
}
