package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.sampling.Strategy.Dynamic;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Keeps about so many traces a second by moving the ratio: once a second the ratio becomes the target divided by the
 * rate of traces begun here, within its limits. The rate is a mean that forgets, so that one busy second does not throw
 * the ratio about. Each kept trace carries the ratio that it met, so that it can be counted back.
 *
 * <p>It begins with the highest ratio, and a sudden rush is kept at the old ratio for up to a second.
 */
final class DynamicSampler implements RootSampler {

    private static final long STEP = TimeUnit.SECONDS.toNanos(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    /** Traffic of so many seconds ago counts a third (1/e) of what counts now. */
    private static final double MEMORY_SECONDS = 2;

    private final Dynamic strategy;
    private final LongSupplier clock;
    private final LongAdder begun = new LongAdder();
    private final AtomicReference<Step> current;

    /** @param clock nanoseconds from any origin, as {@link System#nanoTime} */
    DynamicSampler(Dynamic strategy, LongSupplier clock) {
        this.strategy = strategy;
        this.clock = clock;
        this.current = new AtomicReference<>(new Step(clock.getAsLong(), 0, Double.NaN, ratio(strategy.maxRatio())));
    }

    @Override
    public SamplingResult decide(Context parent, String traceId, String name, Attributes attributes) {
        SamplingResult verdict = upToDate().sampler().decide(parent, traceId, name, attributes);
        begun.increment();
        return verdict;
    }

    @Override
    public String description() {
        return "Dynamic{target " + strategy.targetTracesPerSecond() + " traces/s in this process, ratio from "
                + strategy.minRatio() + " to " + strategy.maxRatio() + "}";
    }

    @Override
    public OptionalDouble currentRatio() {
        return upToDate().sampler().currentRatio();
    }

    /** Whoever comes first after the end of a step makes the next one; nobody waits for it. */
    private Step upToDate() {
        Step last = current.get();
        long now = clock.getAsLong();
        if (now - last.at() < STEP) {
            return last;
        }
        current.compareAndSet(last, after(last, now));
        return current.get();
    }

    private Step after(Step last, long now) {
        long sum = begun.sum();
        double seconds = (now - last.at()) / SECOND;
        double observed = (sum - last.begun()) / seconds;
        double weight = Double.isNaN(last.rate()) ? 1 : 1 - Math.exp(-seconds / MEMORY_SECONDS);
        double rate = Double.isNaN(last.rate()) ? observed : last.rate() + weight * (observed - last.rate());
        double wanted = strategy.targetTracesPerSecond() / rate;
        return new Step(now, sum, rate, ratio(Math.clamp(wanted, strategy.minRatio(), strategy.maxRatio())));
    }

    private RatioSampler ratio(double ratio) {
        return new RatioSampler(strategy.label(), ratio);
    }

    /** @param begun traces begun before it */
    private record Step(long at, long begun, double rate, RatioSampler sampler) {}
}
