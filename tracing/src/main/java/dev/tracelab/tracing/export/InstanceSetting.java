package dev.tracelab.tracing.export;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which process this is: who compares counters of two moments must know that they began at the same zero. */
final class InstanceSetting {
    private InstanceSetting() {}

    /** @param uuid the one that is {@code service.instance.id} as well */
    @Produces
    @Singleton
    static TelemetrySetting instance(@ConfigProperty(name = "quarkus.uuid") String uuid) {
        return new TelemetrySetting("instance", () -> uuid);
    }
}
