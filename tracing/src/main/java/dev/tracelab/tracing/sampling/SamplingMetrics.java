package dev.tracelab.tracing.sampling;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/**
 * The sampler for Prometheus. In {@code /q/metrics}:
 *
 * <ul>
 *   <li>{@code tracelab_sampling_strategy{strategy="…"}}, 1 for the one in force, 0 for the others
 *   <li>{@code tracelab_sampling_ratio}, NaN where nobody knows it
 *   <li>{@code tracelab_sampling_remote_failures_total}, answers that a sampling server did not give
 * </ul>
 */
@Singleton
class SamplingMetrics implements MeterBinder {

    private final SamplerSwitch sampler;

    SamplingMetrics(SamplerSwitch sampler) {
        this.sampler = sampler;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : StrategyParser.names()) {
            Gauge.builder("tracelab.sampling.strategy", () -> inForce(name) ? 1 : 0)
                    .description("1 for the strategy in force")
                    .tag("strategy", name)
                    .register(registry);
        }
        Gauge.builder(
                        "tracelab.sampling.ratio",
                        () -> sampler.sampler().currentRatio().orElse(Double.NaN))
                .description("Probability with which an ordinary trace is kept just now")
                .register(registry);
        FunctionCounter.builder("tracelab.sampling.remote.failures", sampler, SamplingMetrics::failures)
                .description("Answers that the sampling server did not give, since the strategy was set")
                .register(registry);
    }

    private boolean inForce(String name) {
        return sampler.strategy().label().equals(name);
    }

    private static double failures(SamplerSwitch sampler) {
        return sampler.sampler() instanceof RemoteSampler remote
                ? remote.status().failures()
                : 0;
    }
}
