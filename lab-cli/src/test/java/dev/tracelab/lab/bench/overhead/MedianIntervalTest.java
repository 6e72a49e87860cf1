package dev.tracelab.lab.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianIntervalTest {
    @Test
    void fiveValues_areTooFew() {
        assertThat(MedianInterval.of(upTo(5))).isEmpty();
    }

    @Test
    void sixValues_giveTheirWholeRange() {
        assertThat(MedianInterval.of(upTo(6))).contains(new MedianInterval(1, 6));
    }

    /** The probability that at most 2 of 14 fall to one side is 0.65 %, that at most 3 do 2.9 %. */
    @Test
    void fourteenValues_leaveTwoOnEachSide() {
        assertThat(MedianInterval.of(upTo(14))).contains(new MedianInterval(3, 12));
    }

    @Test
    void order_doesNotMatter() {
        assertThat(MedianInterval.of(List.of(6.0, 1.0, 5.0, 2.0, 4.0, 3.0))).contains(new MedianInterval(1, 6));
    }

    @Test
    void ends_areContained() {
        var interval = new MedianInterval(0.9, 1.0);

        assertThat(interval.contains(1.0)).isTrue();
        assertThat(interval.contains(1.01)).isFalse();
    }

    private static List<Double> upTo(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(Double::valueOf).toList();
    }
}
