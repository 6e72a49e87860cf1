package dev.tracelab.store.bench;

import java.util.Arrays;
import java.util.Locale;

/** Median, smallest and largest of some measurements: a single figure says little on a shared machine. */
record Spread(double median, double min, double max) {
    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    String format(String numberFormat) {
        return String.format(
                Locale.ROOT, numberFormat + " (" + numberFormat + " … " + numberFormat + ")", median, min, max);
    }
}
