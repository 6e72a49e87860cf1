package dev.tracelab.lab.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chain of work that the length of a trace depends on: walking back from its end, the child that finished last is
 * what was waited for. Shortening any other span does not make the request faster.
 *
 * @param nanosBySpan for each span on the path the time spent in itself, in the order of time; the sum is the root's
 *     duration
 */
public record CriticalPath(Map<String, Long> nanosBySpan) {

    public static CriticalPath of(TraceTree.Node root) {
        List<Segment> segments = new ArrayList<>();
        walk(root, root.span().endNanos(), segments);
        Map<String, Long> nanos = new LinkedHashMap<>();
        segments.reversed().forEach(segment -> nanos.merge(segment.spanId(), segment.nanos(), Long::sum));
        return new CriticalPath(nanos);
    }

    public boolean contains(Span span) {
        return nanosBySpan.containsKey(span.id());
    }

    /** From {@code end} back to the start of the node, handing over to the children that were waited for. */
    private static void walk(TraceTree.Node node, long end, List<Segment> segments) {
        var cursor = Math.min(end, node.span().endNanos());
        var start = node.span().startNanos();
        var lastFirst = node.children().stream()
                .sorted(Comparator.comparingLong(
                                (TraceTree.Node child) -> child.span().endNanos())
                        .reversed())
                .toList();
        for (var child : lastFirst) {
            // Work that began after this moment was not waited for; work handed over and never joined ends later.
            var childEnd = Math.min(child.span().endNanos(), cursor);
            if (child.span().startNanos() < cursor && childEnd > start) {
                add(node, cursor - childEnd, segments);
                walk(child, childEnd, segments);
                cursor = Math.max(child.span().startNanos(), start);
            }
        }
        add(node, cursor - start, segments);
    }

    private static void add(TraceTree.Node node, long nanos, List<Segment> segments) {
        if (nanos > 0) {
            segments.add(new Segment(node.span().id(), nanos));
        }
    }

    private record Segment(String spanId, long nanos) {}
}
