package dev.tracelab.frontend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.frontend.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineConfigTest {

    @Test
    void defaults() {
        PipelineConfig config = Settings.of(PipelineConfig.class, Map.of());

        assertThat(config.services()).isEmpty();
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void everySetting_isRead() {
        PipelineConfig config = Settings.of(
                PipelineConfig.class,
                Map.of("lab.pipeline.services.api-gateway", "http://gateway:81", "lab.pipeline.timeout", "300ms"));

        assertThat(config.services()).isEqualTo(Map.of("api-gateway", URI.create("http://gateway:81")));
        assertThat(config.timeout()).isEqualTo(Duration.ofMillis(300));
    }
}
