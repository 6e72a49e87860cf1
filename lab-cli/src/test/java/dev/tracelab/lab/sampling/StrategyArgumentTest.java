package dev.tracelab.lab.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.lab.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyArgumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "always_on         | {\"strategy\":\"always_on\"}",
                "probability=0.01  | {\"strategy\":\"probability\",\"ratio\":0.01}",
                "rate_limiting=5   | {\"strategy\":\"rate_limiting\",\"tracesPerSecond\":5.0}",
                "error_biased=0.1  | {\"strategy\":\"error_biased\",\"ratio\":0.1}",
                "dynamic=2,minRatio=0.5 | {\"strategy\":\"dynamic\",\"targetTracesPerSecond\":2.0,\"minRatio\":0.5}",
                "probability       | {\"strategy\":\"probability\"}"
            })
    void whatIsTyped_becomesWhatIsSent_andCanBeReadBack(String typed, String sent) {
        StrategyArgument argument = StrategyArgument.parse(typed);

        assertThat(argument.json()).hasToString(sent);
        assertThat(StrategyArgument.text(argument.json())).isEqualTo(typed);
    }

    @Test
    void option_addsItsField() {
        assertThat(StrategyArgument.parse("probability").with("ratio", 0.5).with("minRatio", null))
                .isEqualTo(StrategyArgument.parse("probability=0.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "often            | \"often\" is no strategy; there are always_on, always_off",
                "always_on=1      | always_on takes no argument.",
                "probability=x    | \"probability=x\": \"x\" is no number.",
                "dynamic=2,min    | \"dynamic=2,min\": \"\" is no number."
            })
    void nonsense_isExplained(String typed, String words) {
        assertThatExceptionOfType(LabException.class)
                .isThrownBy(() -> StrategyArgument.parse(typed))
                .withMessageStartingWith(words)
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(2));
    }
}
