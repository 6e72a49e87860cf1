package dev.tracelab.lab.terminal;

/** A stretch of time as a bar on a line that stands for all of it. */
public final class Bar {
    /** Filled from the left by one to seven eighths. */
    private static final String EIGHTHS = "▏▎▍▌▋▊▉";

    private Bar() {}

    /**
     * @param from where it begins and {@code to} where it ends, as shares of the whole from 0 to 1
     * @param width columns of the whole line, which is also the length of the answer
     */
    public static String of(double from, double to, int width, boolean unicode) {
        var begin = (int) Math.min(Math.floor(clamp(from) * width), width - 1.0);
        var eighths = (int) Math.max(1, Math.round(clamp(to) * width * 8) - begin * 8L);
        var full = Math.min(eighths / 8, width - begin);
        var rest = begin + full < width ? eighths % 8 : 0;
        var bar = unicode ? unicode(full, rest) : ascii(full, rest);
        return " ".repeat(begin) + bar + " ".repeat(Math.max(0, width - begin - bar.length()));
    }

    private static String unicode(int full, int rest) {
        return "█".repeat(full) + (rest == 0 ? "" : EIGHTHS.charAt(rest - 1));
    }

    private static String ascii(int full, int rest) {
        return full == 0 ? "|" : "=".repeat(full) + (rest >= 4 ? "-" : "");
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
