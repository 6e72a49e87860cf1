package dev.tracelab.store.sampling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one service is told. Root spans whose operation is listed are sampled with its probability; of the others, {@code
 * basis} decides.
 */
record Strategy(Basis basis, Optional<Operations> operations) {
    static final Strategy SAMPLE_ALL = new Strategy(new Probabilistic(1), Optional.empty());

    /** Adds the operations of the default strategy for which this one says nothing, as Jaeger does. */
    Strategy withDefaults(Optional<Operations> defaults) {
        if (defaults.isEmpty()) {
            return this;
        }
        Map<String, Double> merged = new LinkedHashMap<>(defaults.get().probabilities());
        operations.ifPresent(own -> merged.putAll(own.probabilities()));
        return new Strategy(basis, Optional.of(new Operations(fallback(defaults.get()), merged)));
    }

    private double fallback(Operations defaults) {
        if (basis instanceof Probabilistic own) {
            return own.samplingRate();
        }
        return operations.map(Operations::fallback).orElse(defaults.fallback());
    }

    sealed interface Basis {}

    record Probabilistic(double samplingRate) implements Basis {}

    record RateLimiting(int maxTracesPerSecond) implements Basis {}

    /** @param fallback the probability of operations that are not listed */
    record Operations(double fallback, Map<String, Double> probabilities) {}
}
