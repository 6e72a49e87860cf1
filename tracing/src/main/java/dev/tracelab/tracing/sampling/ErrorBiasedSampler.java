package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Keeps every trace whose request announces that it will fail, and a ratio of the others.
 *
 * <p>The trap is in "announces": this is decided before anything has happened. A failure that comes up on the way (a
 * declined payment, a full pool, a bug) looks like any other request here and is kept by the ratio only. Whoever wants
 * every error decides at the end of a trace: tail sampling.
 */
final class ErrorBiasedSampler implements RootSampler {

    private final Predicate<Context> failureAnnounced;
    private final SamplingResult announced;
    private final RatioSampler others;

    ErrorBiasedSampler(String strategy, double ratio, Predicate<Context> failureAnnounced) {
        this.failureAnnounced = failureAnnounced;
        this.announced = Verdicts.kept(strategy, Threshold.of(1), Attributes.empty());
        this.others = new RatioSampler(strategy, ratio);
    }

    @Override
    public SamplingResult decide(Context parent, String traceId, String name, Attributes attributes) {
        return failureAnnounced.test(parent) ? announced : others.decide(parent, traceId, name, attributes);
    }

    @Override
    public String description() {
        return "ErrorBiased{announced failures: all, others: " + others.description() + "}";
    }

    /** Of a request that announces nothing. */
    @Override
    public OptionalDouble currentRatio() {
        return others.currentRatio();
    }
}
