package dev.tracelab.lab.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class AdaptiveSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "--target, 0, above 0",
        "--target, NaN, above 0",
        "--least, 0, above 0",
        "--least, 1.5, at most 1",
        "--most, 0.00001, from --least",
        "--visible, 3, from 0 to --target",
        "--damping, 0, above 0",
        "--tolerance, 1, below 1",
        "--forget-after, 0, 1 round"
    })
    void badValue_isRefused_byItsName(String option, String value, String right) {
        AdaptiveOptions options = new AdaptiveOptions();
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(new Holder(options))).parseArgs(option, value);

        assertThatThrownBy(options::settings)
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith(option)
                .hasMessageContaining(right);
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "5s, 5000", "2m, 120000"})
    void time_isRead(String text, long millis) {
        assertThat(new Seconds().convert(text)).hasMillis(millis);
    }

    @ParameterizedTest
    @CsvSource({"5", "0s", "-1s", "5 s", "5h"})
    void otherTime_isRefused(String text) {
        assertThatThrownBy(() -> new Seconds().convert(text)).hasMessageContaining("is no time such as");
    }

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin AdaptiveOptions options) {}
}
