package dev.tracelab.lab.bench.overhead;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ratios of processor time, a line for each variant. */
final class RatioChart {
    private static final int WIDTH = 900;
    private static final int LEFT = 150;
    private static final int RIGHT = 30;
    private static final int ROW = 44;
    private static final int TOP = 28;
    private static final double STEP = 0.1;

    private final List<Comparison> rows;
    private final double from;
    private final double to;

    private RatioChart(List<Comparison> rows) {
        this.rows = rows;
        var all = rows.stream().flatMap(row -> row.ratios().stream()).mapToDouble(Double::doubleValue);
        var range = all.summaryStatistics();
        from = Math.floor(Math.min(0.9, range.getMin()) / STEP) * STEP;
        to = Math.ceil(Math.max(1.2, range.getMax()) / STEP) * STEP;
    }

    static String svg(List<Turn> turns) {
        return new RatioChart(Arrays.stream(Variant.values())
                        .filter(variant -> variant != Variant.ABSENT)
                        .map(variant -> Comparison.of(turns, variant, Quantity.CPU.value()))
                        .toList())
                .draw();
    }

    private String draw() {
        var height = TOP + rows.size() * ROW + 10;
        var svg = new StringBuilder(format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Ratio of processor time by variant\">",
                WIDTH, height));
        for (var tick = from; tick <= to + STEP / 2; tick += STEP) {
            svg.append(line(Math.abs(tick - 1) < STEP / 2 ? "one" : "grid", x(tick), TOP - 8, x(tick), height - 6));
            svg.append(format(
                    "<text class=\"dim\" x=\"%.1f\" y=\"14\" text-anchor=\"middle\">%.1f</text>", x(tick), tick));
        }
        for (var i = 0; i < rows.size(); i++) {
            svg.append(row(rows.get(i), TOP + i * ROW + ROW / 2.0));
        }
        return svg.append("</svg>").toString();
    }

    private String row(Comparison row, double y) {
        var svg = new StringBuilder(format(
                "<text x=\"8\" y=\"%.1f\">%s</text>", y + 5, row.variant().label()));
        row.interval().ifPresent(interval -> svg.append(line("range", x(interval.low()), y, x(interval.high()), y)));
        for (var ratio : row.ratios()) {
            svg.append(format("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x(ratio), y));
        }
        svg.append(line("median", x(row.ratio()), y - 11, x(row.ratio()), y + 11));
        if (row.variant().target() > 0) {
            svg.append(line(
                    "target", x(row.variant().target()), y - 16, x(row.variant().target()), y + 16));
        }
        return svg.toString();
    }

    private double x(double ratio) {
        return LEFT + (ratio - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return format("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x1, y1, x2, y2);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
