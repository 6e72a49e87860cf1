package dev.tracelab.system;

import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A trace as text, a line for each span, children in the order in which they began. */
final class Tree {

    private Tree() {}

    static String of(Trace trace) {
        StringBuilder text = new StringBuilder();
        Set<String> ids = trace.spans().stream().map(Span::id).collect(Collectors.toSet());
        List<Span> sorted = trace.spans().stream()
                .sorted(Comparator.comparingLong(Span::startNanos))
                .toList();
        sorted.stream().filter(span -> !ids.contains(span.parentId())).forEach(root -> append(text, sorted, root, 0));
        return text.toString();
    }

    private static void append(StringBuilder text, List<Span> spans, Span span, int depth) {
        text.append("%s%s %s %s%n".formatted("  ".repeat(depth), span.service(), span.kind(), span.name()));
        spans.stream()
                .filter(child -> child.parentId().equals(span.id()))
                .forEach(child -> append(text, spans, child, depth + 1));
    }
}
