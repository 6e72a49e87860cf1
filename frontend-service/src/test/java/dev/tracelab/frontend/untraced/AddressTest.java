package dev.tracelab.frontend.untraced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:16686, false, localhost, 16686, ''",
        "http://jaeger/, false, jaeger, 80, ''",
        "https://traces.example.org/jaeger/, true, traces.example.org, 443, /jaeger",
        "HTTP://[::1]:16686, false, [::1], 16686, ''"
    })
    void httpAddress_isTaken(URI url, boolean tls, String host, int port, String basePath) {
        assertThat(Address.of("key", url)).isEqualTo(new Address(tls, host, port, basePath));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:16686", "ftp://jaeger", "/jaeger", "http:///jaeger", "file:/etc/passwd"})
    void anythingElse_isRefused_andTheKeyNamed(URI url) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Address.of("lab.traces.url", url))
                .withMessageStartingWith("lab.traces.url: '" + url + "' is not an http or https address");
    }

    @Test
    void password_isRefused_withoutQuotingIt() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Address.of("lab.traces.url", URI.create("http://me:secret@jaeger")))
                .withMessageStartingWith("lab.traces.url: ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }
}
