package dev.tracelab.tracing.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyConfigTest {

    private static final Optional<MemorySize> SERVER_LIMIT = Optional.of(new MemorySize(BigInteger.valueOf(1_000_000)));

    @Test
    void defaults() {
        BodyConfig config = config(Map.of());

        BodyLimit.check(config, SERVER_LIMIT);
        assertThat(config.maxSize().asLongValue()).isEqualTo(64 * 1024);
    }

    @Test
    void everySetting_isRead() {
        BodyConfig config = config(Map.of("lab.body.max-size", "1K"));

        BodyLimit.check(config, SERVER_LIMIT);
        assertThat(new BodyLimit(config, SERVER_LIMIT).bytes()).isEqualTo(1024);
    }

    @ParameterizedTest
    @CsvSource({
        "max-size, 0, 'a number above 0 is needed, not 0.'",
        "max-size, 1000000, '1000000 bytes must be less than quarkus.http.limits.max-body-size, which is 1000000 bytes.'",
        "max-size, 10G, '10737418240 bytes must be less than quarkus.http.limits.max-body-size, which is 1000000 bytes.'"
    })
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.body." + setting;
        BodyConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> BodyLimit.check(config, SERVER_LIMIT))
                .withMessage(key + ": " + message);
    }

    private static BodyConfig config(Map<String, String> settings) {
        return Settings.of(BodyConfig.class, settings);
    }
}
