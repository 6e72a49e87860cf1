package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.OptionalDouble;

/** The same answer always: {@code always_on} and {@code always_off}. */
record ConstantSampler(SamplingResult verdict, String description, double ratio) implements RootSampler {

    static ConstantSampler on(String strategy) {
        return new ConstantSampler(Verdicts.keptAlways(strategy), "AlwaysOnSampler", 1);
    }

    static ConstantSampler off() {
        return new ConstantSampler(Verdicts.DROPPED, "AlwaysOffSampler", 0);
    }

    @Override
    public SamplingResult decide(Context parent, String traceId, String name, Attributes attributes) {
        return verdict;
    }

    @Override
    public OptionalDouble currentRatio() {
        return OptionalDouble.of(ratio);
    }
}
