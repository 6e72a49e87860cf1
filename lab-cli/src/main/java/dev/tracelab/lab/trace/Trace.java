package dev.tracelab.lab.trace;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All spans of one trace that the back end has so far. */
public record Trace(String id, List<Span> spans) {

    public long startNanos() {
        return spans.stream().mapToLong(Span::startNanos).min().orElse(0);
    }

    public long endNanos() {
        return spans.stream().mapToLong(Span::endNanos).max().orElse(0);
    }

    public long durationNanos() {
        return endNanos() - startNanos();
    }

    /** Names of the services that took part. */
    public Set<String> services() {
        return spans.stream().map(Span::service).collect(Collectors.toSet());
    }

    Set<String> spanIds() {
        return spans.stream().map(Span::id).collect(Collectors.toSet());
    }
}
