package dev.tracelab.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrospectionConfigTest {

    @Test
    void defaults() {
        IntrospectionConfig config = config(Map.of());

        TokenCheck.check(config);
        assertThat(config.clientId()).isEqualTo("api-gateway");
        assertThat(config.clientSecret()).isEqualTo("lab-gateway-secret");
        assertThat(config.cache().enabled()).isFalse();
        assertThat(config.cache().ttl()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.cache().maxEntries()).isEqualTo(10_000);
    }

    @Test
    void everySetting_isRead() {
        IntrospectionConfig config = config(Map.of(
                "lab.introspection.client-id",
                "edge",
                "lab.introspection.client-secret",
                "another secret",
                "lab.introspection.cache.enabled",
                "true",
                "lab.introspection.cache.ttl",
                "5s",
                "lab.introspection.cache.max-entries",
                "7"));

        TokenCheck.check(config);
        assertThat(config.clientId()).isEqualTo("edge");
        assertThat(config.clientSecret()).isEqualTo("another secret");
        assertThat(config.cache().enabled()).isTrue();
        assertThat(config.cache().ttl()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.cache().maxEntries()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "client-id, ' ', 'a name without a colon is needed, such as api-gateway.'",
        "client-id, a:b, 'a name without a colon is needed, such as api-gateway.'",
        "client-secret, ' ', 'the secret that auth-service knows for this client is needed.'",
        "cache.ttl, 0s, 'more than 0 and at most 30s is needed, not PT0S.'",
        "cache.ttl, -PT1S, 'more than 0 and at most 30s is needed, not PT-1S.'",
        "cache.ttl, 31s, 'more than 0 and at most 30s is needed, not PT31S.'",
        "cache.max-entries, 0, 'a number above 0 is needed, not 0.'"
    })
    void badValue_isRefused(String setting, String value, String message) {
        String key = "lab.introspection." + setting;
        IntrospectionConfig config = config(Map.of(key, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> TokenCheck.check(config))
                .withMessage(key + ": " + message);
    }

    private static IntrospectionConfig config(Map<String, String> settings) {
        return Settings.of(IntrospectionConfig.class, settings);
    }
}
