package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.export.HeadStrategy;
import dev.tracelab.tracing.export.TelemetrySetting;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the sampler together, and shows in {@code GET /lab/telemetry} what is in force. */
class SamplingBeans {

    @Produces
    @Singleton
    HeadStrategy head(SamplerSwitch root) {
        return new HeadStrategy(new EntrySampler(root));
    }

    @Produces
    @Singleton
    TelemetrySetting strategy(SamplerSwitch root) {
        return new TelemetrySetting("samplingStrategy", () -> root.strategy().text());
    }

    @Produces
    @Singleton
    TelemetrySetting ratio(SamplerSwitch root) {
        return new TelemetrySetting(
                "samplingRatio", () -> SamplerReport.orNull(root.sampler().currentRatio()));
    }
}
