package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadOptionsTest {

    @Test
    void whatWasGiven_isPassedOn_andNothingElse() {
        var all = new LoadOptions(Optional.of(20), Optional.of("5m"), Optional.of("probability=0.1"));
        var none = new LoadOptions(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(all.variables())
                .containsEntry("LAB_RATE", "20")
                .containsEntry("LAB_DURATION", "5m")
                .containsEntry("LAB_STRATEGY", "probability=0.1")
                .hasSize(3);
        assertThat(none.variables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void rate_outOfRange_isRefused(int rate) {
        assertThatThrownBy(() -> new LoadOptions(Optional.of(rate), Optional.empty(), Optional.empty()))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("--rate " + rate)
                .hasMessageContaining("between 1 and 10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "0s", "1.5m", "5 m", "1d", "-3s"})
    void duration_thatIsNone_isRefused(String duration) {
        assertThatThrownBy(() -> new LoadOptions(Optional.empty(), Optional.of(duration), Optional.empty()))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("--duration " + duration)
                .hasMessageContaining("30s, 5m, 1h");
    }

    @ParameterizedTest
    @CsvSource({"sometimes, no strategy", "probability=x, no number", "always_on=1, no argument"})
    void strategy_thatIsNone_isRefused(String strategy, String reason) {
        assertThatThrownBy(() -> new LoadOptions(Optional.empty(), Optional.empty(), Optional.of(strategy)))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("--strategy")
                .hasMessageContaining(reason);
    }
}
