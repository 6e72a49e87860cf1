package dev.tracelab.lab.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * One percentile of a load whose delays are known, as each of three measures has it.
 *
 * @param given the delay that requests around this percentile were given, in milliseconds
 * @param next the next longer delay; a measure that is there has mistaken one group for another
 * @param callers as k6 felt it
 * @param histogram between which bounds the service's metrics have it
 * @param traces length of the stored root spans; NaN where none is stored
 */
record PercentileCheck(
        double percent, double given, double next, double callers, Histogram.Bucket histogram, double traces) {
    private static final Pattern DELAY = Pattern.compile("delay_(\\d+)");
    private static final List<Double> PERCENTS = List.of(50.0, 75.0, 95.0, 99.0);

    /**
     * @param groups classes whose names say the delay, such as {@code delay_270}; others do not count
     * @param traces durations of stored root spans in milliseconds
     */
    static List<PercentileCheck> of(List<KindFigures> groups, Histogram histogram, Percentiles traces) {
        var delayed = groups.stream()
                .filter(group -> DELAY.matcher(group.kind()).matches())
                .sorted(Comparator.comparingDouble(PercentileCheck::delay))
                .toList();
        var callers = Percentiles.of(delayed.stream().flatMapToDouble(group -> group.durations().stream()));
        var given = Percentiles.of(delayed.stream()
                .flatMapToDouble(
                        group -> DoubleStream.generate(() -> delay(group)).limit(group.issued())));
        List<PercentileCheck> checks = new ArrayList<>();
        for (var percent : PERCENTS) {
            var delay = given.at(percent);
            var next = delayed.stream()
                    .mapToDouble(PercentileCheck::delay)
                    .filter(each -> each > delay)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            checks.add(new PercentileCheck(
                    percent, delay, next, callers.at(percent), histogram.at(percent), traces.at(percent)));
        }
        return checks;
    }

    /** All three found the group that this percentile belongs to. */
    boolean isGood() {
        return isFound(callers) && isFound(traces) && histogram.contains(callers) && histogram.high() > given;
    }

    private boolean isFound(double millis) {
        return millis >= given && millis < next;
    }

    private static double delay(KindFigures group) {
        var matcher = DELAY.matcher(group.kind());
        return matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }
}
