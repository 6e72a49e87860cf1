package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "20, 200, 0.0657, 0.1494",
        "10, 1000, 0.0054, 0.0183",
        "100, 1000, 0.0829, 0.1202",
        "1000, 10000, 0.0943, 0.1060",
        "0, 100, 0, 0.0370",
        "100, 100, 0.9630, 1"
    })
    void interval_isWilsons(long hits, long tries, double low, double high) {
        var share = Share.of(hits, tries);

        assertThat(share.observed()).isEqualTo((double) hits / tries);
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }
}
