package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How it is decided which traces are kept, with parameters that have been checked: no strategy that cannot work exists.
 * Ratios are from 0 to 1, rates in traces per second of one process.
 *
 * <p>Written in JSON as in {@link StrategyDocument}, and in one line as in {@link #text()}.
 */
public sealed interface Strategy {

    /** Its name in configuration, in JSON and on spans. */
    String label();

    /** Its fields by their names in JSON, the one that says most first. */
    default Map<String, Double> parameters() {
        return Map.of();
    }

    /** In one line: {@code always_on}, {@code probability=0.01}, {@code dynamic=2,minRatio=0.01,maxRatio=1}. */
    default String text() {
        StringBuilder text = new StringBuilder(label());
        parameters().forEach((name, value) -> {
            text.append(text.indexOf("=") < 0 ? "=" : "," + name + "=");
            text.append(value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString());
        });
        return text.toString();
    }

    /** Keeps everything. */
    record AlwaysOn() implements Strategy {
        @Override
        public String label() {
            return "always_on";
        }
    }

    /** Keeps nothing. */
    record AlwaysOff() implements Strategy {
        @Override
        public String label() {
            return "always_off";
        }
    }

    /** Keeps each trace with the same probability, chosen by its id. */
    record Probability(double ratio) implements Strategy {
        public Probability {
            Limits.ratio("ratio", ratio);
        }

        @Override
        public String label() {
            return "probability";
        }

        @Override
        public Map<String, Double> parameters() {
            return Map.of("ratio", ratio);
        }
    }

    /** Keeps at most so many traces a second; what was unused in the last second may come at once. */
    record RateLimiting(double tracesPerSecond) implements Strategy {
        public RateLimiting {
            Limits.rate("tracesPerSecond", tracesPerSecond);
        }

        @Override
        public String label() {
            return "rate_limiting";
        }

        @Override
        public Map<String, Double> parameters() {
            return Map.of("tracesPerSecond", tracesPerSecond);
        }
    }

    /** Does what a sampling server says: Jaeger's remote sampling. */
    record Remote() implements Strategy {
        @Override
        public String label() {
            return "remote";
        }
    }

    /** Keeps every request that announces its failure, and a ratio of the others. */
    record ErrorBiased(double ratio) implements Strategy {
        public ErrorBiased {
            Limits.ratio("ratio", ratio);
        }

        @Override
        public String label() {
            return "error_biased";
        }

        @Override
        public Map<String, Double> parameters() {
            return Map.of("ratio", ratio);
        }
    }

    /** Moves the ratio with the traffic, so that about so many traces a second are kept. */
    record Dynamic(double targetTracesPerSecond, double minRatio, double maxRatio) implements Strategy {
        static final double DEFAULT_MIN_RATIO = 0.01;
        static final double DEFAULT_MAX_RATIO = 1;

        public Dynamic {
            Limits.rate("targetTracesPerSecond", targetTracesPerSecond);
            Limits.ratio("minRatio", minRatio);
            Limits.ratio("maxRatio", maxRatio);
            if (minRatio > maxRatio) {
                throw ProblemException.badField(
                        "minRatio", "must not be above maxRatio (" + maxRatio + "), but is " + minRatio + ".");
            }
        }

        @Override
        public String label() {
            return "dynamic";
        }

        @Override
        public Map<String, Double> parameters() {
            Map<String, Double> ordered = new LinkedHashMap<>();
            ordered.put("targetTracesPerSecond", targetTracesPerSecond);
            ordered.put("minRatio", minRatio);
            ordered.put("maxRatio", maxRatio);
            return ordered;
        }
    }
}
