package dev.tracelab.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenConfigTest {

    @Test
    void defaults() {
        TokenConfig config = Settings.of(TokenConfig.class, Map.of());

        assertThat(config.issuer()).isEqualTo(URI.create("http://auth-service"));
        assertThat(config.audience()).isEqualTo("trace-lab");
        assertThat(config.scope()).isEqualTo("users orders");
        assertThat(config.lifetime()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everySetting_isRead() {
        TokenConfig config = Settings.of(
                TokenConfig.class,
                Map.of(
                        "lab.auth.token.issuer", "https://login.example.org/lab",
                        "lab.auth.token.audience", "shop",
                        "lab.auth.token.scope", "users",
                        "lab.auth.token.lifetime", "5m"));

        assertThat(config.issuer()).isEqualTo(URI.create("https://login.example.org/lab"));
        assertThat(config.audience()).isEqualTo("shop");
        assertThat(config.scope()).isEqualTo("users");
        assertThat(config.lifetime()).isEqualTo(Duration.ofMinutes(5));
        TokenBeans.check(config);
    }

    @ParameterizedTest
    @CsvSource({
        "lifetime, 0s",
        "lifetime, 500ms",
        "lifetime, 1500ms",
        "lifetime, 25h",
        "lifetime, -PT1S",
        "issuer, auth-service",
        "audience, ' '"
    })
    void badValue_isRefused_andNamed(String key, String value) {
        TokenConfig config = Settings.of(TokenConfig.class, Map.of("lab.auth.token." + key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> TokenBeans.check(config))
                .withMessageStartingWith("lab.auth.token." + key + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1s", "24h"})
    void lifetime_atItsLimits_isTaken(String lifetime) {
        TokenConfig config = Settings.of(TokenConfig.class, Map.of("lab.auth.token.lifetime", lifetime));

        TokenBeans.check(config);

        assertThat(config.lifetime()).isBetween(Duration.ofSeconds(1), Duration.ofDays(1));
    }
}
