package dev.tracelab.user.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import dev.tracelab.tracing.timing.TimingConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserConfigTest {

    private static final TimingConfig DOCUMENTED =
            Settings.of(TimingConfig.class, Map.of("lab.timing.mode", "documented", "lab.timing.target", "60ms"));

    @Test
    void defaults() {
        UserConfig config = config(Map.of());

        Users.check(config, DOCUMENTED);
        assertThat(config.querySleep()).isEqualTo(Duration.ofNanos(38_500_000));
    }

    @Test
    void everySetting_isRead() {
        UserConfig config = config(Map.of("lab.user.query-sleep", "10ms"));

        Users.check(config, DOCUMENTED);
        assertThat(config.querySleep()).isEqualTo(Duration.ofMillis(10));
    }

    @ParameterizedTest
    @CsvSource({
        "query-sleep, -PT1S, 'a duration of 0 or longer is needed, such as 5s, not PT-1S.'",
        "query-sleep, 60ms, 'PT0.06S must be shorter than lab.timing.target, which is PT0.06S.'"
    })
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.user." + setting;
        UserConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Users.check(config, DOCUMENTED))
                .withMessage(key + ": " + message);
    }

    private static UserConfig config(Map<String, String> settings) {
        return Settings.of(UserConfig.class, settings);
    }
}
