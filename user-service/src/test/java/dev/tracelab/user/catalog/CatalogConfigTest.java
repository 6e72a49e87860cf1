package dev.tracelab.user.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogConfigTest {

    @Test
    void defaults() {
        CatalogConfig config = config(Map.of());

        Catalog.check(config);
        assertThat(config.maxAge()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.maxSize()).isEqualTo(1000);
    }

    @Test
    void everySetting_isRead() {
        CatalogConfig config = config(Map.of("lab.catalog.max-age", "1s", "lab.catalog.max-size", "7"));

        Catalog.check(config);
        assertThat(config.maxAge()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.maxSize()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age, 0s, 'a duration longer than 0 is needed, such as 5s, not PT0S.'",
        "max-age, -PT1S, 'a duration longer than 0 is needed, such as 5s, not PT-1S.'",
        "max-size, 0, 'a number above 0 is needed, not 0.'"
    })
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.catalog." + setting;
        CatalogConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Catalog.check(config))
                .withMessage(key + ": " + message);
    }

    private static CatalogConfig config(Map<String, String> settings) {
        return Settings.of(CatalogConfig.class, settings);
    }
}
