package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.OptionalDouble;

/** Keeps a ratio of the traces, chosen by their ids: the same trace gets the same answer from everybody. */
final class RatioSampler implements RootSampler {

    private final Threshold threshold;
    private final SamplingResult kept;

    RatioSampler(String strategy, double ratio) {
        this(strategy, ratio, Attributes.empty());
    }

    /** @param more attributes for the first span of each kept trace */
    RatioSampler(String strategy, double ratio, Attributes more) {
        this.threshold = Threshold.of(ratio);
        this.kept = Verdicts.kept(strategy, threshold, more);
    }

    @Override
    public SamplingResult decide(Context parent, String traceId, String name, Attributes attributes) {
        var caller = Span.fromContext(parent).getSpanContext().getTraceState();
        return threshold.keeps(traceId, caller) ? kept : Verdicts.DROPPED;
    }

    @Override
    public String description() {
        return "Probability{" + threshold.ratio() + "}";
    }

    @Override
    public OptionalDouble currentRatio() {
        return OptionalDouble.of(threshold.ratio());
    }
}
