package dev.tracelab.tracing.baggage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaggageConfigTest {

    @Test
    void defaults() {
        BaggageConfig config = config(Map.of());

        AllowlistBaggagePropagator.check(config);
        assertThat(config.accept()).containsExactlyInAnyOrder("user.id", "request.id", "lab.fault");
        assertThat(config.send()).containsExactlyInAnyOrder("user.id", "request.id", "lab.fault");
        assertThat(config.maxValueLength()).isEqualTo(512);
    }

    @Test
    void everySetting_isRead() {
        BaggageConfig config = config(
                Map.of("lab.baggage.accept", "a,b", "lab.baggage.send", "c", "lab.baggage.max-value-length", "10"));

        AllowlistBaggagePropagator.check(config);
        assertThat(config.accept()).containsExactlyInAnyOrder("a", "b");
        assertThat(config.send()).containsExactly("c");
        assertThat(config.maxValueLength()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "accept, user id, 'names such as user.id with commas between are needed; \"user id\" cannot be a key of baggage.'",
        "send, a;b, 'names such as user.id with commas between are needed; \"a;b\" cannot be a key of baggage.'",
        "max-value-length, 0, 'a number above 0 is needed, not 0.'",
        "max-value-length, -1, 'a number above 0 is needed, not -1.'"
    })
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.baggage." + setting;
        BaggageConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AllowlistBaggagePropagator.check(config))
                .withMessage(key + ": " + message);
    }

    private static BaggageConfig config(Map<String, String> settings) {
        return Settings.of(BaggageConfig.class, settings);
    }
}
