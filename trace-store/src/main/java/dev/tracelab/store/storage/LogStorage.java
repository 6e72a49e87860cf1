package dev.tracelab.store.storage;

import java.util.List;

/**
 * Log records by trace, in memory. A ring of its own: a busy service that samples one request in a hundred logs for all
 * hundred, and must not push out the traces that were kept. Thread-safe.
 */
public final class LogStorage {
    private final GuardedRing<StoredLog> ring;
    private final Interner<Source> sources;

    public LogStorage(StorageLimits limits) {
        var bounds = new TraceRing.Bounds(
                limits.maxTraces(),
                limits.maxLogBytes(),
                limits.maxSpansPerTrace(),
                Math.min(limits.maxTraceBytes(), limits.maxLogBytes()));
        ring = new GuardedRing<>(bounds, this::intern, this::release);
        sources = new Interner<>(Source::heapBytes, ring::charge);
    }

    /** Stores what there is room for; the rest is added to the refusals of the batch. */
    public void add(Batch<StoredLog> batch) {
        ring.add(batch);
    }

    /** In the order of arrival; empty when nothing is known of that trace. */
    public List<StoredLog> find(TraceId id) {
        return ring.read(traces -> List.copyOf(traces.get(id)));
    }

    public Counts counts() {
        return ring.counts();
    }

    private StoredLog intern(StoredLog log) {
        return log.withInterned(sources.acquire(log.source()));
    }

    private void release(StoredLog log) {
        sources.release(log.source());
    }
}
