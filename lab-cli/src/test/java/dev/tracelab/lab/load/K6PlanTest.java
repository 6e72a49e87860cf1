package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class K6PlanTest {

    @Test
    void constantRate_takesItsDuration() {
        assertThat(plan("{\"scenarios\":{\"load\":{\"duration\":\"1m30s\",\"gracefulStop\":\"10s\"}}}")
                        .length())
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void changingRate_takesAllItsStages() {
        assertThat(
                        plan("{\"scenarios\":{\"load\":{\"stages\":[{\"duration\":\"20s\"},{\"duration\":\"0s\"},{\"duration\":\"1m\"}]}}}")
                                .length())
                .isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void refusal_isSaidInTheScriptsWords() {
        var answer = new Tools.Answer(
                107,
                "time=\"2026-11-21T17:22:13Z\" level=error msg=\"Error: LAB_RATE=x: must be a whole number\\n\\tat positive"
                        + " (file:///settings.ts:29:10(19))\" hint=\"script exception\"");

        assertThatThrownBy(() -> K6Plan.of(answer))
                .isInstanceOf(LabException.class)
                .hasMessage("k6 refuses the scenario: LAB_RATE=x: must be a whole number");
    }

    private static K6Plan plan(String json) {
        return K6Plan.of(new Tools.Answer(0, json));
    }
}
