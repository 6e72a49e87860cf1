package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** What {@code GET /lab/telemetry} says about export and sampling. */
@Singleton
final class ExportSettingsReport {
    private final ExportSettings settings;
    private final Sampler sampler;

    ExportSettingsReport(ExportSettings settings, Sampler sampler) {
        this.settings = settings;
        this.sampler = sampler;
    }

    @Produces
    @Singleton
    TelemetrySetting endpoint() {
        return setting("endpoint", settings::tracesEndpoint);
    }

    @Produces
    @Singleton
    TelemetrySetting protocol() {
        return setting("protocol", () -> ExportSettings.PROTOCOL);
    }

    @Produces
    @Singleton
    TelemetrySetting sampler() {
        return setting("sampler", sampler::getDescription);
    }

    @Produces
    @Singleton
    TelemetrySetting scheduleDelay() {
        return setting("scheduleDelayMillis", () -> settings.scheduleDelay().toMillis());
    }

    @Produces
    @Singleton
    TelemetrySetting queueSize() {
        return setting("queueSize", settings::queueSize);
    }

    @Produces
    @Singleton
    TelemetrySetting batchSize() {
        return setting("batchSize", settings::batchSize);
    }

    @Produces
    @Singleton
    TelemetrySetting exportTimeout() {
        return setting("exportTimeoutMillis", () -> settings.timeout().toMillis());
    }

    private static TelemetrySetting setting(String name, Supplier<?> current) {
        return new TelemetrySetting(name, current);
    }
}
