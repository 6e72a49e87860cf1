package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.Issued;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every request as a dot: when it was made, how long it took, and its class by colour where a back end has its trace; a small
 * grey one where nothing was left behind. The colours are those of the page it stands on.
 */
final class DotPicture {
    static final int WIDTH = 1000;
    static final int HEIGHT = 380;
    private static final int LEFT = 62;
    private static final int BOTTOM = 28;
    private static final int TOP = 10;
    /** More would make the page heavy and tell no more. */
    private static final int MOST_DOTS = 8000;

    private final List<Issued.Request> requests;
    private final List<String> kinds;
    private final Predicate<Issued.Request> stored;
    private final double begin;
    private final double span;
    private final double lowest;
    private final double highest;

    /** @param kinds the classes in the order of their colours */
    DotPicture(List<Issued.Request> all, List<String> kinds, Predicate<Issued.Request> stored) {
        var every = Math.max(1, (all.size() + MOST_DOTS - 1) / MOST_DOTS);
        this.requests = IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
        this.kinds = kinds;
        this.stored = stored;
        var times = requests.stream().mapToDouble(Issued.Request::time).summaryStatistics();
        this.begin = requests.isEmpty() ? 0 : times.getMin();
        this.span = Math.max(1, times.getMax() - begin);
        this.lowest = power(
                requests.stream().mapToDouble(Issued.Request::durationMs).min().orElse(1), Math::floor);
        this.highest = Math.max(
                10 * lowest,
                power(
                        requests.stream()
                                .mapToDouble(Issued.Request::durationMs)
                                .max()
                                .orElse(10),
                        Math::ceil));
    }

    /** An element for HTML and for SVG alike. */
    String svg() {
        return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Duration of each request over time, on a logarithmic scale\">"
                        .formatted(WIDTH, HEIGHT)
                + grid() + seconds() + dots(false) + dots(true) + "</svg>";
    }

    private String grid() {
        return IntStream.rangeClosed((int) Math.log10(lowest), (int) Math.round(Math.log10(highest)))
                .mapToDouble(power -> Math.pow(10, power))
                .mapToObj(millis ->
                        "<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/><text x='%d' y='%.1f' text-anchor='end'>%s</text>"
                                .formatted(LEFT, WIDTH, y(millis), y(millis), LEFT - 8, y(millis) + 4, unit(millis)))
                .collect(Collectors.joining());
    }

    private String seconds() {
        return Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                .map(share -> "<text x='%.0f' y='%d' text-anchor='%s'>%s s</text>"
                        .formatted(
                                LEFT + share * (WIDTH - LEFT - 8),
                                HEIGHT - 6,
                                share == 1 ? "end" : "middle",
                                Figures.plain(Math.round(share * span / 100) / 10.0)))
                .collect(Collectors.joining());
    }

    /** A line of no length with round ends is a dot: by far the shortest way to write thousands. */
    private String dots(boolean kept) {
        return kinds.stream()
                .map(kind -> requests.stream()
                        .filter(request ->
                                stored.test(request) == kept && request.kind().equals(kind))
                        .map(this::dot)
                        .collect(Collectors.joining("", path(kind, kept), "'/>")))
                .collect(Collectors.joining());
    }

    private String path(String kind, boolean kept) {
        return "<path fill='none' stroke-linecap='round' stroke='%s' stroke-width='%s' stroke-opacity='%s' d='"
                .formatted(
                        kept ? Html.colour(kinds.indexOf(kind)) : "var(--grey)",
                        kept ? "7" : "3.5",
                        kept ? "0.8" : "0.45");
    }

    private String dot(Issued.Request request) {
        return String.format(
                Locale.ROOT,
                "M%.1f %.1fh0",
                LEFT + (request.time() - begin) / span * (WIDTH - LEFT - 8),
                y(request.durationMs()));
    }

    private double y(double millis) {
        var share = Math.log10(Math.max(millis, lowest) / lowest) / Math.log10(highest / lowest);
        return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
    }

    private static String unit(double millis) {
        return millis >= 1000 ? Figures.plain(millis / 1000) + " s" : Figures.plain(millis) + " ms";
    }

    private static double power(double millis, DoubleUnaryOperator round) {
        var power = round.applyAsDouble(Math.log10(Math.max(millis, 0.1)));
        return Math.pow(10, power);
    }
}
