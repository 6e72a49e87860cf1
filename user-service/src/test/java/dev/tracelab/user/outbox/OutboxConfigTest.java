package dev.tracelab.user.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxConfigTest {

    @Test
    void defaults() {
        OutboxConfig config = config(Map.of());

        OutboxWorker.check(config);
        assertThat(config.enabled()).isTrue();
        assertThat(config.every()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.batchSize()).isEqualTo(100);
        assertThat(config.stopTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everySetting_isRead() {
        OutboxConfig config = config(Map.of(
                "lab.outbox.enabled",
                "false",
                "lab.outbox.every",
                "1s",
                "lab.outbox.batch-size",
                "128",
                "lab.outbox.stop-timeout",
                "0s"));

        OutboxWorker.check(config);
        assertThat(config.enabled()).isFalse();
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.batchSize()).isEqualTo(128);
        assertThat(config.stopTimeout()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "every, 0s, 'a duration longer than 0 is needed, such as 5s, not PT0S.'",
        "batch-size, 0, '1 to 128 are possible, the links of a span, not 0.'",
        "batch-size, 129, '1 to 128 are possible, the links of a span, not 129.'",
        "stop-timeout, -PT1S, 'a duration of 0 or longer is needed, such as 5s, not PT-1S.'"
    })
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.outbox." + setting;
        OutboxConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> OutboxWorker.check(config))
                .withMessage(key + ": " + message);
    }

    private static OutboxConfig config(Map<String, String> settings) {
        return Settings.of(OutboxConfig.class, settings);
    }
}
