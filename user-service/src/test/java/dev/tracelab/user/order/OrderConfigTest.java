package dev.tracelab.user.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderConfigTest {

    @Test
    void defaults() {
        OrderConfig config = config(Map.of());

        OrderDesk.check(config);
        assertThat(config.waitForTwin()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.abandonedAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void everySetting_isRead() {
        OrderConfig config = config(Map.of("lab.order.wait-for-twin", "0s", "lab.order.abandoned-after", "1m"));

        OrderDesk.check(config);
        assertThat(config.waitForTwin()).isZero();
        assertThat(config.abandonedAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "wait-for-twin, -PT1S, 'a duration of 0 or longer is needed, such as 5s, not PT-1S.'",
        "abandoned-after, 3s, 'PT3S must be longer than lab.order.wait-for-twin, which is PT3S.'"
    })
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.order." + setting;
        OrderConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> OrderDesk.check(config))
                .withMessage(key + ": " + message);
    }

    private static OrderConfig config(Map<String, String> settings) {
        return Settings.of(OrderConfig.class, settings);
    }
}
