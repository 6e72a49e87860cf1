package dev.tracelab.lab.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The spans of a trace by parent and child, children in the order they began.
 *
 * @param roots spans without a parent, and spans whose parent is not there
 */
public record TraceTree(Trace trace, List<Node> roots) {

    public static TraceTree of(Trace trace) {
        Map<String, List<Span>> children = new HashMap<>();
        var ids = trace.spanIds();
        for (var span : trace.spans()) {
            // A span that names itself as its parent would otherwise never be reached.
            var parent = ids.contains(span.parentId()) && !span.parentId().equals(span.id()) ? span.parentId() : "";
            children.computeIfAbsent(parent, any -> new ArrayList<>()).add(span);
        }
        return new TraceTree(trace, nodes("", children));
    }

    /** Spans whose parent is named but was not received: something is lost, or still on its way. */
    public List<Span> orphans() {
        return roots.stream().map(Node::span).filter(span -> !span.isRoot()).toList();
    }

    /** Every node from top to bottom, as the tree is printed. */
    public List<Node> nodes() {
        List<Node> all = new ArrayList<>();
        roots.forEach(root -> root.addTo(all));
        return all;
    }

    private static List<Node> nodes(String parent, Map<String, List<Span>> children) {
        return children.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.comparingLong(Span::startNanos).thenComparing(Span::id))
                .map(span -> new Node(span, nodes(span.id(), children)))
                .toList();
    }

    /** A span with what it called. */
    public record Node(Span span, List<Node> children) {

        private void addTo(List<Node> all) {
            all.add(this);
            children.forEach(child -> child.addTo(all));
        }
    }
}
