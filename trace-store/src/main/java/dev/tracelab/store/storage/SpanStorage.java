package dev.tracelab.store.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The spans of the newest traces, in memory. Thread-safe; what it returns are copies. */
public final class SpanStorage {
    private final Lock lock = new ReentrantLock();
    private final Interner<Source> sources = new Interner<>();
    private final Interner<Operation> operations = new Interner<>();
    private final Ledger ledger = new Ledger();
    private final TraceRing<StoredSpan> ring;

    public SpanStorage(StorageLimits limits) {
        ring = new TraceRing<>(
                new TraceRing.Bounds(
                        limits.maxTraces(), limits.maxBytes(), limits.maxSpansPerTrace(), limits.maxTraceBytes()),
                this::release);
    }

    /** Stores what there is room for; the rest is added to the refusals of the batch. */
    public void add(Batch<StoredSpan> batch) {
        lock.lock();
        try {
            long stored =
                    batch.items().stream().filter(item -> offer(item, batch)).count();
            ring.evictOldest();
            ledger.record(batch, stored);
        } finally {
            lock.unlock();
        }
    }

    private boolean offer(Batch.Item<StoredSpan> item, Batch<StoredSpan> batch) {
        if (!ring.hasRoomFor(item.traceId(), item.value())) {
            batch.refuse(Refusal.TRACE_FULL);
            return false;
        }
        ring.add(item.traceId(), intern(item.value()));
        return true;
    }

    private StoredSpan intern(StoredSpan span) {
        if (!sources.contains(span.source())) {
            ring.charge(span.source().heapBytes());
        }
        if (!operations.contains(span.operation())) {
            ring.charge(span.operation().heapBytes());
        }
        return span.withInterned(sources.acquire(span.source()), operations.acquire(span.operation()));
    }

    private void release(StoredSpan span) {
        if (sources.release(span.source())) {
            ring.charge(-span.source().heapBytes());
        }
        if (operations.release(span.operation())) {
            ring.charge(-span.operation().heapBytes());
        }
    }

    public Optional<Trace> find(TraceId id) {
        lock.lock();
        try {
            List<StoredSpan> spans = ring.get(id);
            return spans.isEmpty() ? Optional.empty() : Optional.of(new Trace(id, List.copyOf(spans)));
        } finally {
            lock.unlock();
        }
    }

    /** The newest traces with at least one span that satisfies the whole query, at most {@link TraceQuery#depth}. */
    public List<Trace> search(TraceQuery query) {
        List<Trace> found = new ArrayList<>();
        SpanFilter filter = new SpanFilter(query);
        lock.lock();
        try {
            for (Map.Entry<TraceId, TraceRing.Entry<StoredSpan>> trace : ring.newestFirst()) {
                if (found.size() == query.depth()) {
                    break;
                }
                List<StoredSpan> spans = trace.getValue().items();
                if (spans.stream().anyMatch(filter::matches)) {
                    found.add(new Trace(trace.getKey(), List.copyOf(spans)));
                }
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /** Every service that has a span here, sorted. */
    public Set<String> services() {
        Set<String> names = new TreeSet<>();
        operations().forEach(operation -> names.add(operation.service()));
        return names;
    }

    public List<Operation> operations() {
        lock.lock();
        try {
            return List.copyOf(operations.values());
        } finally {
            lock.unlock();
        }
    }

    /** Calls between services: one for each span whose parent is here too, also within one service. */
    public List<Dependency> dependencies(long fromNanos, long toNanos) {
        DependencyGraph graph = new DependencyGraph(fromNanos, toNanos);
        lock.lock();
        try {
            ring.newestFirst().forEach(trace -> graph.add(trace.getValue().items()));
        } finally {
            lock.unlock();
        }
        return graph.dependencies();
    }

    public Counts counts() {
        lock.lock();
        try {
            return ledger.counts(ring);
        } finally {
            lock.unlock();
        }
    }
}
