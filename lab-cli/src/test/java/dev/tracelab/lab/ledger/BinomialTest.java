package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
    /** Computed by exact fractions. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.5, 2, 8, 0, 10",
        "200, 0.01, 0, 5, 0, 10",
        "200, 0.1, 12, 29, 5, 39",
        "1000, 0.01, 4, 17, 0, 25",
        "1000, 0.1, 82, 119, 64, 140",
        "1000, 0.25, 223, 277, 197, 306",
        "1000, 0.5, 469, 531, 437, 563",
        "5000, 0.1, 459, 542, 417, 587"
    })
    void band_isExact(long n, double p, long low, long high, long lowest, long highest) {
        var binomial = new Binomial(n, p);

        assertThat(binomial.band(Band.SHOWN)).isEqualTo(new Band(low, high));
        assertThat(binomial.band(Band.FOUR_SIGMA)).isEqualTo(new Band(lowest, highest));
    }

    @ParameterizedTest
    @CsvSource({"1000, 0, 0", "1000, 1, 1000", "0, 0.5, 0"})
    void certainty_hasOneNumber(long n, double p, long only) {
        assertThat(new Binomial(n, p).band(Band.FOUR_SIGMA)).isEqualTo(Band.exactly(only));
    }

    /** Where the normal distribution is right, the two agree. */
    @Test
    void millions_areAsTheNormalDistributionSays() {
        var band = new Binomial(4_000_000, 0.5).band(Band.FOUR_SIGMA);

        assertThat(band.low()).isBetween(1_995_999L, 1_996_002L);
        assertThat(band.high()).isBetween(2_003_998L, 2_004_001L);
    }
}
