package dev.tracelab.lab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether all spans of a trace have arrived. Every service sends its own at its own time, so this is judged by what the
 * spans that are there say of those that are not.
 */
public final class Completeness {
    /** Called by our services, but knows nothing of tracing: no span below this call, ever. */
    private static final String UNTRACED_CALL = "POST /payments";

    private Completeness() {}

    /** What is missing, for people; empty when nothing is. */
    public static List<String> missing(Trace trace) {
        List<String> missing = new ArrayList<>();
        var ids = trace.spanIds();
        if (trace.spans().stream().noneMatch(Span::isRoot)) {
            missing.add("the root span");
        }
        for (var span : trace.spans()) {
            if (!span.isRoot() && !ids.contains(span.parentId())) {
                missing.add("the parent of '" + span.name() + "' of " + span.service());
            }
        }
        missing.addAll(callsWithoutAnswer(trace));
        return missing;
    }

    private static List<String> callsWithoutAnswer(Trace trace) {
        Set<String> parents = trace.spans().stream().map(Span::parentId).collect(Collectors.toSet());
        return trace.spans().stream()
                .filter(Span::isHttpCall)
                .filter(span -> !span.name().equals(UNTRACED_CALL) && !parents.contains(span.id()))
                .map(span -> "the callee's span of '" + span.name() + "' of " + span.service())
                .toList();
    }
}
