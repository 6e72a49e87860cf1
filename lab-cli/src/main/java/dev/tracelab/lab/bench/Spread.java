package dev.tracelab.lab.bench;

import java.util.List;

/** Median, least and most of several measurements. */
public record Spread(double median, double least, double most) {

    /** @param values one or more */
    public static Spread of(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
