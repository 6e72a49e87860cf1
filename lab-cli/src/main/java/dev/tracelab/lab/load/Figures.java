package dev.tracelab.lab.load;

import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
    private Figures() {}

    static String millis(double millis) {
        return Double.isNaN(millis) ? "" : String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.1f", millis);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /** Three digits behind the point at most, none where it is whole. */
    static String plain(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : String.format(Locale.ROOT, "%.3f", number).replaceAll("0+$", "");
    }
}
