package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Decisions on a trace, with what its first span carries so that readers can count it right. Each is made once and used
 * for every trace that it fits.
 */
final class Verdicts {

    static final AttributeKey<String> STRATEGY = AttributeKey.stringKey("sampling.strategy");
    /** With which probability a trace like this one was kept; absent where nobody knows. */
    static final AttributeKey<Double> PROBABILITY = AttributeKey.doubleKey("sampling.probability");
    /** How many traces this one stands for: 1 divided by the probability. */
    static final AttributeKey<Double> ADJUSTED_COUNT = AttributeKey.doubleKey("sampling.adjusted_count");

    static final SamplingResult DROPPED = new Dropped();

    private Verdicts() {}

    /** Kept without choice: this one stands for itself. */
    static SamplingResult keptAlways(String strategy) {
        return new Kept(weighted(strategy, 1).build());
    }

    /** Kept by a rule that has no probability, such as "the first five". */
    static SamplingResult keptUncounted(String strategy) {
        return new Kept(Attributes.of(STRATEGY, strategy));
    }

    /** Kept by a threshold. */
    static SamplingResult kept(String strategy, Threshold threshold, Attributes more) {
        Attributes all = weighted(strategy, threshold.ratio()).putAll(more).build();
        return new KeptByThreshold(
                all, threshold.text(), OtState.withThreshold(TraceState.getDefault(), threshold.text()));
    }

    private static AttributesBuilder weighted(String strategy, double probability) {
        return Attributes.builder()
                .put(STRATEGY, strategy)
                .put(PROBABILITY, probability)
                .put(ADJUSTED_COUNT, 1 / probability);
    }

    private record Dropped() implements SamplingResult {
        @Override
        public SamplingDecision getDecision() {
            return SamplingDecision.DROP;
        }

        @Override
        public Attributes getAttributes() {
            return Attributes.empty();
        }

        @Override
        public TraceState getUpdatedTraceState(TraceState caller) {
            return OtState.cleared(caller);
        }
    }

    private record Kept(Attributes getAttributes) implements SamplingResult {
        @Override
        public SamplingDecision getDecision() {
            return SamplingDecision.RECORD_AND_SAMPLE;
        }

        @Override
        public TraceState getUpdatedTraceState(TraceState caller) {
            return OtState.cleared(caller);
        }
    }

    /** @param fresh the trace state of a trace that has no caller, which nearly all have not */
    private record KeptByThreshold(Attributes getAttributes, String threshold, TraceState fresh)
            implements SamplingResult {
        @Override
        public SamplingDecision getDecision() {
            return SamplingDecision.RECORD_AND_SAMPLE;
        }

        @Override
        public TraceState getUpdatedTraceState(TraceState caller) {
            return caller.isEmpty() ? fresh : OtState.withThreshold(caller, threshold);
        }
    }
}
