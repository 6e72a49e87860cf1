package dev.tracelab.tracing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.boundary.BoundaryConfig.Policy;
import dev.tracelab.tracing.test.Settings;
import io.smallrye.config.ConfigValidationException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundaryConfigTest {

    @Test
    void unknownPolicy_isRefused_withTheKnownOnes() {
        Map<String, String> settings = Map.of("lab.boundary.policy", "trust");

        assertThatExceptionOfType(ConfigValidationException.class)
                .isThrownBy(() -> config(settings))
                .withMessageContaining("lab.boundary.policy")
                .withMessageContaining("restart-with-link");
    }

    @Test
    void defaults() {
        BoundaryConfig config = config(Map.of());

        assertThat(config.policy()).isEqualTo(Policy.ACCEPT);
        assertThat(config.honourSampledFlag()).isTrue();
    }

    @Test
    void everySetting_isRead() {
        BoundaryConfig config =
                config(Map.of("lab.boundary.policy", "restart-with-link", "lab.boundary.honour-sampled-flag", "false"));

        assertThat(config.policy()).isEqualTo(Policy.RESTART_WITH_LINK);
        assertThat(config.honourSampledFlag()).isFalse();
    }

    private static BoundaryConfig config(Map<String, String> settings) {
        return Settings.of(BoundaryConfig.class, settings);
    }
}
