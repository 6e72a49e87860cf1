package dev.tracelab.lab.request;

import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Measured against documented, for one trace or for the median of several. */
public final class Verdicts {
    private Verdicts() {}

    /** What the documentation promises for this span, if anything. */
    static Optional<Verdict> of(Span span) {
        return Documented.of(span).map(documented -> new Verdict(documented, span.durationNanos() / 1e6));
    }

    /** One row for each documented span that occurs in at least one of the traces. */
    static List<Row> over(List<Trace> traces) {
        return Arrays.stream(Documented.values())
                .map(documented -> row(documented, traces))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Row> row(Documented documented, List<Trace> traces) {
        var millis = traces.stream()
                .flatMap(trace -> documented.in(trace).stream())
                .mapToDouble(span -> span.durationNanos() / 1e6)
                .sorted()
                .toArray();
        return millis.length == 0
                ? Optional.empty()
                : Optional.of(new Row(new Verdict(documented, median(millis)), millis[0], millis[millis.length - 1]));
    }

    private static double median(double[] sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** @param verdict on the median */
    record Row(Verdict verdict, double least, double most) {}
}
