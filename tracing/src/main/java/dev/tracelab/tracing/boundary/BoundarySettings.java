package dev.tracelab.tracing.boundary;

import dev.tracelab.tracing.baggage.BaggageConfig;
import dev.tracelab.tracing.export.TelemetrySetting;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Shows in {@code GET /lab/telemetry} what is taken from callers. */
class BoundarySettings {

    @Produces
    @Singleton
    TelemetrySetting policy(BoundaryConfig config) {
        return new TelemetrySetting("boundaryPolicy", config::policy);
    }

    @Produces
    @Singleton
    TelemetrySetting sampledFlag(BoundaryConfig config) {
        return new TelemetrySetting("boundaryHonoursSampledFlag", config::honourSampledFlag);
    }

    @Produces
    @Singleton
    TelemetrySetting baggage(BaggageConfig config) {
        return new TelemetrySetting("baggageAccepted", config::accept);
    }
}
