package dev.tracelab.tracing.test;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Parents and children among the spans of one trace. */
final class SpanTree {

    static final Comparator<SpanData> BY_START = Comparator.comparingLong(SpanData::getStartEpochNanos);

    private SpanTree() {}

    /** Spans whose parent is not here: none at all, or in the calling service. */
    static List<SpanData> roots(List<SpanData> trace) {
        Set<String> ids = trace.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
        return trace.stream()
                .filter(span -> !ids.contains(span.getParentSpanId()))
                .toList();
    }

    static List<SpanData> children(List<SpanData> trace, SpanData parent) {
        return trace.stream()
                .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
                .toList();
    }

    static String render(List<SpanData> trace) {
        StringBuilder text = new StringBuilder();
        roots(trace).forEach(root -> render(trace, root, 1, text));
        return text.toString();
    }

    private static void render(List<SpanData> trace, SpanData span, int depth, StringBuilder text) {
        text.append("  ".repeat(depth))
                .append(span.getKind())
                .append(' ')
                .append(span.getName())
                .append(' ')
                .append(span.getStatus().getStatusCode())
                .append(' ')
                .append(span.getAttributes().asMap())
                .append('\n');
        children(trace, span).forEach(child -> render(trace, child, depth + 1, text));
    }
}
