package dev.tracelab.lab.terminal;

import java.time.Duration;
import java.util.Locale;

/** Plain-text shapes: padding and units. Pad first and colour afterwards: escape codes have a length too. */
public final class Text {
    private Text() {}

    /** Exactly {@code width} columns: filled on the right, or cut with an ellipsis. */
    public static String left(String text, int width, String ellipsis) {
        if (text.length() <= width) {
            return text + " ".repeat(width - text.length());
        }
        return text.substring(0, Math.max(0, width - ellipsis.length())) + ellipsis;
    }

    /** At least {@code width} columns, filled on the left. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** {@code 0.42 s}, {@code 3.1 s}, {@code 4 min 2 s}, {@code 3 h 5 min}. */
    public static String duration(Duration duration) {
        var seconds = duration.toMillis() / 1000.0;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (duration.toHours() == 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }

    /** A span's length: {@code 0.31 ms}, {@code 41.2 ms}, {@code 1.52 s}. */
    public static String millis(long nanos) {
        var millis = nanos / 1e6;
        if (millis >= 1000) {
            return String.format(Locale.ROOT, "%.2f s ", millis / 1000);
        }
        return String.format(Locale.ROOT, millis < 1 ? "%.2f ms" : "%.1f ms", millis);
    }

    public static String mebibytes(long bytes) {
        return Math.round(bytes / 1048576.0) + " MiB";
    }
}
