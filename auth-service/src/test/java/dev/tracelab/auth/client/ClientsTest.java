package dev.tracelab.auth.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

    private static final String SECRET = "a secret: with a colon";
    private final Clients clients = new Clients(config(SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "Basic   "})
    void rightSecret_isKnown(String scheme) {
        String header = scheme + base64("api-gateway:" + SECRET);

        assertThatNoException().isThrownBy(() -> clients.requireKnown(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-gateway:wrong",
                "api-gateway:",
                "api-gateway",
                "",
                ":",
                "stranger:" + SECRET,
                // what the secret of a client that does not exist is compared with
                "stranger:\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
            })
    void wrongCredentials_areRefused(String credentials) {
        assertUnknown("Basic " + base64(credentials));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic !", "Bearer YXBpLWdhdGV3YXk6eA=="})
    void otherHeaders_areRefused(String header) {
        assertUnknown(header);
    }

    @Test
    void shortSecret_isRefusedAtStart() {
        ClientConfig config = config("short");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new Clients(config))
                .withMessage("lab.auth.clients.api-gateway.secret: at least 12 characters are needed.");
    }

    private void assertUnknown(String header) {
        assertThatExceptionOfType(UnknownClient.class).isThrownBy(() -> clients.requireKnown(header));
    }

    private static ClientConfig config(String secret) {
        return Settings.of(ClientConfig.class, Map.of("lab.auth.clients.api-gateway.secret", secret));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
