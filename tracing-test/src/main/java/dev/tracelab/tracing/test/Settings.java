package dev.tracelab.tracing.test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Reads settings into a config interface as the service does, without starting it. */
public final class Settings {

    private Settings() {}

    public static <T> T of(Class<T> type, Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(type)
                .build()
                .getConfigMapping(type);
    }
}
