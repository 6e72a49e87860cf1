package dev.tracelab.lab.trace;

import java.util.Comparator;
import java.util.List;

/** Whether the children of a span ran one after another or side by side. */
public enum Concurrency {
    SEQUENTIAL,
    PARALLEL;

    /** Less overlap than this is the hand-over from one call to the next, not parallel work. */
    private static final double NOTABLE_SHARE = 0.1;

    /** @param children two or more */
    public static Concurrency of(List<TraceTree.Node> children) {
        var spans = children.stream()
                .map(TraceTree.Node::span)
                .sorted(Comparator.comparingLong(Span::startNanos))
                .toList();
        var overlap = savedNanos(spans);
        var shortest = spans.stream().mapToLong(Span::durationNanos).min().orElse(0);
        return overlap > NOTABLE_SHARE * shortest ? PARALLEL : SEQUENTIAL;
    }

    /** How much longer the spans would take one after another: the sum of their lengths less the time they cover. */
    static long savedNanos(List<Span> spansByStart) {
        var sum = 0L;
        var covered = 0L;
        var coveredUntil = Long.MIN_VALUE;
        for (var span : spansByStart) {
            sum += span.durationNanos();
            covered += Math.max(0, span.endNanos() - Math.max(span.startNanos(), coveredUntil));
            coveredUntil = Math.max(coveredUntil, span.endNanos());
        }
        return sum - covered;
    }
}
