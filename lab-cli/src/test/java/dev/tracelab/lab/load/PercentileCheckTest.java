package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileCheckTest {
    private static final double OVERHEAD = 20;

    @Test
    void rightMeasures_findEveryDelayAgain() {
        var checks = PercentileCheck.of(groups(OVERHEAD), histogram(60, 30, 8, 2), all(OVERHEAD));

        assertThat(checks).extracting(PercentileCheck::given).containsExactly(270.0, 550.0, 1100.0, 2600.0);
        assertThat(checks).allMatch(PercentileCheck::isGood);
        assertThat(checks.getFirst().histogram().describe()).isEqualTo("250–500");
    }

    @Test
    void logins_doNotCount() {
        var login = new KindFigures(
                "login", 500, 500, Percentiles.of(DoubleStream.generate(() -> 1).limit(500)));

        var checks = PercentileCheck.of(
                IntStream.range(0, 5)
                        .mapToObj(i -> i == 0 ? login : groups(OVERHEAD).get(i - 1))
                        .toList(),
                histogram(60, 30, 8, 2),
                all(OVERHEAD));

        assertThat(checks).allMatch(PercentileCheck::isGood);
    }

    @Test
    void tracesThatLackTheSlowOnes_areNoticed() {
        var traces = Percentiles.of(DoubleStream.generate(() -> 290).limit(60));

        assertThat(PercentileCheck.of(groups(OVERHEAD), histogram(60, 30, 8, 2), traces))
                .extracting(PercentileCheck::isGood)
                .containsExactly(true, false, false, false);
    }

    @Test
    void histogramThatIsWrong_isNoticed() {
        assertThat(PercentileCheck.of(groups(OVERHEAD), histogram(100, 0, 0, 0), all(OVERHEAD)))
                .extracting(PercentileCheck::isGood)
                .containsExactly(true, false, false, false);
    }

    @Test
    void tracesOfNobody_areNoticed() {
        assertThat(PercentileCheck.of(groups(OVERHEAD), histogram(60, 30, 8, 2), Percentiles.of(DoubleStream.empty())))
                .noneMatch(PercentileCheck::isGood);
    }

    private static List<KindFigures> groups(double more) {
        return List.of(group(270, 60, more), group(550, 30, more), group(1100, 8, more), group(2600, 2, more));
    }

    private static KindFigures group(int delay, int count, double more) {
        return new KindFigures(
                "delay_" + delay,
                count,
                count,
                Percentiles.of(DoubleStream.generate(() -> delay + more).limit(count)));
    }

    private static Percentiles all(double more) {
        return Percentiles.of(groups(more).stream().flatMapToDouble(group -> group.durations().stream()));
    }

    private static Histogram histogram(int to500, int to1000, int to2500, int to5000) {
        var page = new StringBuilder();
        var bounds = List.of("0.25", "0.5", "1.0", "2.5", "5.0", "+Inf");
        var counts = new int[] {0, to500, to1000, to2500, to5000, 0};
        var sum = 0;
        for (var i = 0; i < counts.length; i++) {
            sum += counts[i];
            page.append(("http_server_requests_seconds_bucket{method=\"GET\",outcome=\"SUCCESS\",status=\"200\","
                            + "uri=\"/api/users/{id}\",le=\"%s\"} %d.0 # {span_id=\"4a14\",trace_id=\"bf45\"} 0.12 1795.1%n")
                    .formatted(bounds.get(i), sum));
        }
        return Histogram.ofSuccesses(page.toString(), "/api/users/{id}");
    }
}
