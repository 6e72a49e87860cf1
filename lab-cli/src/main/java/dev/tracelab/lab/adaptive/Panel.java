package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.adaptive.RecordedRun.Point;
import java.util.List;
import java.util.Locale;

/**
 * One diagram of the picture: time to the right, values upwards in decades.
 *
 * @param top its upper edge
 * @param least the value at its lower edge; what is below is drawn there
 * @param most the value at its upper edge
 */
record Panel(String title, int top, double least, double most, double seconds) {

    static final int LEFT = 64;
    static final int WIDTH = 700;
    static final int HEIGHT = 150;

    private static final String TEXT = "<text x=\"%d\" y=\"%.0f\" fill=\"#9aa4b2\" text-anchor=\"%s\">%s</text>%n";

    String frame() {
        StringBuilder svg = new StringBuilder(text(LEFT, top - 10, "start", title));
        for (double value = least; value <= most * 1.0001; value *= 10) {
            double y = y(value);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#3b4252\"/>%n",
                    LEFT,
                    LEFT + WIDTH,
                    y,
                    y));
            svg.append(text(LEFT - 8, y + 4, "end", label(value)));
        }
        return svg.toString();
    }

    String times() {
        StringBuilder svg = new StringBuilder();
        double step = seconds > 300 ? 60 : seconds > 60 ? 20 : 10;
        for (double at = 0; at <= seconds; at += step) {
            svg.append(text((int) x(at), top + HEIGHT + 20, "middle", "%.0f s".formatted(at)));
        }
        return svg.toString();
    }

    String line(List<Point> points, String style) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append(String.format(
                Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x(point.seconds()), y(point.value()))));
        return "<path d=\"%s\" fill=\"none\" %s/>%n".formatted(path, style);
    }

    String dots(List<Point> points, String colour) {
        StringBuilder svg = new StringBuilder();
        points.forEach(point -> svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>%n",
                x(point.seconds()),
                y(point.value()),
                colour)));
        return svg.toString();
    }

    static String text(int x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, TEXT, x, y, anchor, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private double x(double at) {
        return LEFT + WIDTH * at / Math.max(seconds, 1);
    }

    private double y(double value) {
        double within = Math.max(least, Math.min(most, value));
        return top + HEIGHT * (1 - Math.log(within / least) / Math.log(most / least));
    }

    private static String label(double value) {
        return value >= 1
                ? "%.0f".formatted(value)
                : String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "");
    }
}
