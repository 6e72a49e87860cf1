package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Keeps the first traces of each moment. A trace's chance depends on how many came at the same time, so it is unknown:
 * what is kept cannot be counted back to what there was.
 */
final class RateLimitingSampler implements RootSampler {

    private final double tracesPerSecond;
    private final TokenBucket bucket;
    private final SamplingResult kept;

    RateLimitingSampler(String strategy, double tracesPerSecond, LongSupplier clock) {
        this.tracesPerSecond = tracesPerSecond;
        this.bucket = new TokenBucket(tracesPerSecond, clock);
        this.kept = Verdicts.keptUncounted(strategy);
    }

    @Override
    public SamplingResult decide(Context parent, String traceId, String name, Attributes attributes) {
        return bucket.take() ? kept : Verdicts.DROPPED;
    }

    @Override
    public String description() {
        return "RateLimiting{" + tracesPerSecond + " traces/s in this process}";
    }

    @Override
    public OptionalDouble currentRatio() {
        return OptionalDouble.empty();
    }
}
