package dev.tracelab.tracing.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RemainderTest {

    private final Remainder remainder = new Remainder();

    @Test
    void expectation_settlesAtTheMedian_whateverTheOutliers() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            long takes = (i % 10 == 0 ? 50_000_000 : 2_000_000) + random.nextInt(200_000);
            remainder.ended(takes - remainder.expected().toNanos());
        }

        assertThat(remainder.expected()).isBetween(Duration.ofNanos(1_700_000), Duration.ofNanos(2_600_000));
    }

    @Test
    void expectation_staysWithinItsBounds() {
        for (int i = 0; i < 100; i++) {
            remainder.ended(1);
        }
        assertThat(remainder.expected()).isEqualTo(Duration.ofMillis(5));

        for (int i = 0; i < 100; i++) {
            remainder.ended(-1);
        }
        assertThat(remainder.expected()).isEqualTo(Duration.ZERO);
    }
}
