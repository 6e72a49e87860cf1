package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.export.HeadStrategy;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sampler in force: every trace that begins here is kept. */
class SamplingBeans {

    @Produces
    @Singleton
    HeadStrategy strategy() {
        return new HeadStrategy(new EntrySampler(Sampler.alwaysOn()));
    }
}
