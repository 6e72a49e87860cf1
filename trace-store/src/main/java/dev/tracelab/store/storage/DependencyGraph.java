package dev.tracelab.store.storage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts parent and child services of spans that start in a time range. */
final class DependencyGraph {
    private final Map<Edge, Long> calls = new HashMap<>();
    private final long fromNanos;
    private final long toNanos;

    DependencyGraph(long fromNanos, long toNanos) {
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
    }

    void add(List<StoredSpan> trace) {
        Map<Long, String> serviceBySpan = new HashMap<>();
        trace.forEach(span -> serviceBySpan.put(span.spanId(), span.source().service()));
        for (StoredSpan span : trace) {
            String parent = serviceBySpan.get(span.parentId());
            if (parent != null && isInRange(span)) {
                calls.merge(new Edge(parent, span.source().service()), 1L, Long::sum);
            }
        }
    }

    private boolean isInRange(StoredSpan span) {
        return Long.compareUnsigned(span.startNanos(), fromNanos) >= 0
                && Long.compareUnsigned(span.startNanos(), toNanos) <= 0;
    }

    List<Dependency> dependencies() {
        return calls.entrySet().stream()
                .map(e -> new Dependency(e.getKey().parent(), e.getKey().child(), e.getValue()))
                .sorted(Comparator.comparing(Dependency::parent).thenComparing(Dependency::child))
                .toList();
    }

    private record Edge(String parent, String child) {}
}
