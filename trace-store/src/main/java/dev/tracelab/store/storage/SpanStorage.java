package dev.tracelab.store.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The spans of the newest traces, in memory. Thread-safe; what it returns are copies. */
public final class SpanStorage {
    private final GuardedRing<StoredSpan> ring;
    private final Interner<Source> sources;
    private final Interner<Operation> operations;

    public SpanStorage(StorageLimits limits) {
        var bounds = new TraceRing.Bounds(
                limits.maxTraces(), limits.maxBytes(), limits.maxSpansPerTrace(), limits.maxTraceBytes());
        ring = new GuardedRing<>(bounds, this::intern, this::release);
        sources = new Interner<>(Source::heapBytes, ring::charge);
        operations = new Interner<>(Operation::heapBytes, ring::charge);
    }

    /** Stores what there is room for; the rest is added to the refusals of the batch. */
    public void add(Batch<StoredSpan> batch) {
        ring.add(batch);
    }

    public Optional<Trace> find(TraceId id) {
        var spans = ring.read(traces -> List.copyOf(traces.get(id)));
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Trace(id, spans));
    }

    /** The newest traces with at least one span that satisfies the whole query, at most {@link TraceQuery#depth}. */
    public List<Trace> search(TraceQuery query) {
        var filter = new SpanFilter(query);
        return ring.read(traces -> search(traces, filter, query.depth()));
    }

    private static List<Trace> search(TraceRing<StoredSpan> traces, SpanFilter filter, int depth) {
        List<Trace> found = new ArrayList<>();
        for (Map.Entry<TraceId, TraceRing.Entry<StoredSpan>> trace : traces.newestFirst()) {
            if (found.size() == depth) {
                break;
            }
            List<StoredSpan> spans = trace.getValue().items();
            if (spans.stream().anyMatch(filter::matches)) {
                found.add(new Trace(trace.getKey(), List.copyOf(spans)));
            }
        }
        return found;
    }

    /** Every service that has a span here, sorted. */
    public Set<String> services() {
        Set<String> names = new TreeSet<>();
        operations().forEach(operation -> names.add(operation.service()));
        return names;
    }

    public List<Operation> operations() {
        return ring.read(traces -> List.copyOf(operations.values()));
    }

    /** Calls between services: one for each span whose parent is here too, also within one service. */
    public List<Dependency> dependencies(long fromNanos, long toNanos) {
        var graph = new DependencyGraph(fromNanos, toNanos);
        return ring.read(traces -> {
            traces.newestFirst().forEach(trace -> graph.add(trace.getValue().items()));
            return graph.dependencies();
        });
    }

    public Counts counts() {
        return ring.counts();
    }

    private StoredSpan intern(StoredSpan span) {
        return span.withInterned(sources.acquire(span.source()), operations.acquire(span.operation()));
    }

    private void release(StoredSpan span) {
        sources.release(span.source());
        operations.release(span.operation());
    }
}
