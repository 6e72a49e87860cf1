package dev.tracelab.lab.load;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Durations of requests as a service's metrics have them: how many took no longer than each bound.
 *
 * @param upTo cumulative counts by upper bound in milliseconds
 */
record Histogram(SortedMap<Double, Long> upTo) {
    private static final Pattern BUCKET =
            Pattern.compile("^http_server_requests_seconds_bucket\\{(.*?),le=\"([^\"]+)\"} (\\S+)", Pattern.MULTILINE);

    /** @param page what {@code /q/metrics} answers, with or without exemplars */
    static Histogram ofSuccesses(String page, String uri) {
        return new Histogram(BUCKET.matcher(page)
                .results()
                .filter(line -> line.group(1).contains("uri=\"" + uri + "\"")
                        && line.group(1).contains("status=\"200\""))
                .collect(Collectors.toMap(
                        line -> bound(line.group(2)),
                        line -> (long) Double.parseDouble(line.group(3)),
                        Long::sum,
                        TreeMap::new)));
    }

    /** What came after {@code earlier}. */
    Histogram since(Histogram earlier) {
        return new Histogram(upTo.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue() - earlier.upTo.getOrDefault(each.getKey(), 0L),
                        Long::sum,
                        TreeMap::new)));
    }

    /** All that a histogram knows of a percentile: the two bounds between which it lies. */
    Bucket at(double percent) {
        var all = upTo.isEmpty() ? 0 : upTo.get(upTo.lastKey());
        var rank = Math.max(1, (long) Math.ceil(percent / 100 * all));
        var low = 0.0;
        for (var bound : upTo.entrySet()) {
            if (bound.getValue() >= rank) {
                return new Bucket(low, bound.getKey());
            }
            low = bound.getKey();
        }
        return new Bucket(Double.NaN, Double.NaN);
    }

    private static double bound(String seconds) {
        return seconds.equals("+Inf") ? Double.POSITIVE_INFINITY : 1000 * Double.parseDouble(seconds);
    }

    /** Above {@code low}, up to {@code high} milliseconds. */
    record Bucket(double low, double high) {

        boolean contains(double millis) {
            return millis > low && millis <= high;
        }

        String describe() {
            return Double.isNaN(low) ? "nothing" : Figures.plain(low) + "–" + Figures.plain(high);
        }
    }
}
