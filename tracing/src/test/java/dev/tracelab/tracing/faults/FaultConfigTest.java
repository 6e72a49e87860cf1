package dev.tracelab.tracing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultConfigTest {

    @Test
    void defaults() {
        FaultConfig config = config(Map.of());

        assertThat(config.enabled()).isFalse();
    }

    @Test
    void everySetting_isRead() {
        FaultConfig config = config(Map.of("lab.faults.enabled", "true"));

        assertThat(config.enabled()).isTrue();
    }

    private static FaultConfig config(Map<String, String> settings) {
        return Settings.of(FaultConfig.class, settings);
    }
}
