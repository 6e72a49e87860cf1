package dev.tracelab.frontend.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.frontend.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracesConfigTest {

    @Test
    void defaults() {
        TracesConfig config = Settings.of(TracesConfig.class, Map.of());

        assertThat(config.url()).isEqualTo(URI.create("http://localhost:16686"));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everySetting_isRead() {
        TracesConfig config = Settings.of(
                TracesConfig.class, Map.of("lab.traces.url", "https://jaeger/base", "lab.traces.timeout", "3s"));

        assertThat(config.url()).isEqualTo(URI.create("https://jaeger/base"));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(3));
    }
}
