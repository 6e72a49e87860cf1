package dev.tracelab.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "100ms,100000000",
        "1.5s,1500000000",
        "1m30s,90000000000",
        "2h,7200000000000",
        "7us,7000",
        "7µs,7000",
        "3ns,3"
    })
    void parse_readsWhatGoWrites(String text, long nanos) {
        assertThat(GoDuration.parseNanos(text)).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "ms", "-1s", "1 s", "1d", "soon"})
    void parse_otherText_isRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> GoDuration.parseNanos(text)).hasMessage("must be a duration like 100ms or 1.5s");
    }

    @Test
    void parse_longerThanALong_isRefused() {
        assertThatThrownBy(() -> GoDuration.parseNanos("9999999h")).hasMessage("is too long");
    }
}
