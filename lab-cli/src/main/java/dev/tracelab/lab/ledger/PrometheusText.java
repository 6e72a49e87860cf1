package dev.tracelab.lab.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the samples of a metrics page in Prometheus' text format. */
final class PrometheusText {
    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? +(\\S+)(?: .*)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private PrometheusText() {}

    static List<Sample> samples(String page) {
        return page.lines()
                .filter(line -> !line.startsWith("#"))
                .map(PrometheusText::sample)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Sample> sample(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Sample(name(matcher.group(1)), labels(matcher.group(2)), number(matcher.group(3))));
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        LABEL.matcher(text == null ? "" : text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        return labels;
    }

    /** Whether a counter's name ends in {@code _total} depends on a setting of its writer. */
    private static String name(String name) {
        return name.endsWith("_total") ? name.substring(0, name.length() - "_total".length()) : name;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** @param name without {@code _total} */
    record Sample(String name, Map<String, String> labels, double value) {
        String label(String label) {
            return labels.getOrDefault(label, "");
        }
    }
}
