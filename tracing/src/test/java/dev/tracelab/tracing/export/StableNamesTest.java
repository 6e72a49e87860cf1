package dev.tracelab.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class StableNamesTest {
    private static final String PROPERTY = "otel.semconv-stability.opt-in";

    private final Properties system = new Properties();

    @Test
    void nothingSaid_asksForTheStableNames() {
        StableNames.optIn(Map.of(), system);

        assertThat(system).containsEntry(PROPERTY, "database");
    }

    @Test
    void property_wins() {
        system.setProperty(PROPERTY, "database/dup");

        StableNames.optIn(Map.of(), system);

        assertThat(system).containsEntry(PROPERTY, "database/dup");
    }

    @Test
    void variable_wins() {
        StableNames.optIn(Map.of("OTEL_SEMCONV_STABILITY_OPT_IN", "http"), system);

        assertThat(system).isEmpty();
    }

    @Test
    void sdk_findsIt() {
        assertThat(ServiceLoader.load(AutoConfigurationCustomizerProvider.class))
                .hasAtLeastOneElementOfType(StableNames.class);
    }
}
