package dev.tracelab.tracing.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import dev.tracelab.tracing.timing.TimingConfig.Mode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingConfigTest {

    @Test
    void unknownMode_isRefused_withTheKnownOnes() {
        Map<String, String> settings = Map.of("lab.timing.mode", "slow");

        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> config(settings))
                .withMessageContaining("lab.timing.mode")
                .withMessageContaining("documented");
    }

    @Test
    void documentedMode_needsATarget() {
        TimingConfig config = config(Map.of("lab.timing.mode", "documented"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Pace.check(config))
                .withMessageStartingWith("lab.timing.target: with lab.timing.mode=documented ");
    }

    @Test
    void defaults() {
        TimingConfig config = config(Map.of());

        Pace.check(config);
        assertThat(config.mode()).isEqualTo(Mode.FAST);
        assertThat(config.target()).isZero();
    }

    @Test
    void everySetting_isRead() {
        TimingConfig config = config(Map.of("lab.timing.mode", "documented", "lab.timing.target", "60ms"));

        Pace.check(config);
        assertThat(config.mode()).isEqualTo(Mode.DOCUMENTED);
        assertThat(config.target()).isEqualTo(Duration.ofMillis(60));
    }

    @ParameterizedTest
    @CsvSource({"target, -PT1S, 'a duration of 0 or longer is needed, such as 5s, not PT-1S.'"})
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.timing." + setting;
        TimingConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Pace.check(config))
                .withMessage(key + ": " + message);
    }

    private static TimingConfig config(Map<String, String> settings) {
        return Settings.of(TimingConfig.class, settings);
    }
}
