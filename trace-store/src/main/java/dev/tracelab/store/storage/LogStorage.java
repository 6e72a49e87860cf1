package dev.tracelab.store.storage;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Log records by trace, in memory. A ring of its own: a busy service that samples one request in a hundred logs for all
 * hundred, and must not push out the traces that were kept. Thread-safe.
 */
public final class LogStorage {
    private final Lock lock = new ReentrantLock();
    private final Interner<Source> sources = new Interner<>();
    private final Ledger ledger = new Ledger();
    private final TraceRing<StoredLog> ring;

    public LogStorage(StorageLimits limits) {
        ring = new TraceRing<>(
                new TraceRing.Bounds(
                        limits.maxTraces(),
                        limits.maxLogBytes(),
                        limits.maxSpansPerTrace(),
                        Math.min(limits.maxTraceBytes(), limits.maxLogBytes())),
                this::release);
    }

    /** Stores what there is room for; the rest is added to the refusals of the batch. */
    public void add(Batch<StoredLog> batch) {
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

    private boolean offer(Batch.Item<StoredLog> item, Batch<StoredLog> batch) {
        if (!ring.hasRoomFor(item.traceId(), item.value())) {
            batch.refuse(Refusal.TRACE_FULL);
            return false;
        }
        ring.add(item.traceId(), intern(item.value()));
        return true;
    }

    private StoredLog intern(StoredLog log) {
        if (!sources.contains(log.source())) {
            ring.charge(log.source().heapBytes());
        }
        return log.withInterned(sources.acquire(log.source()));
    }

    private void release(StoredLog log) {
        if (sources.release(log.source())) {
            ring.charge(-log.source().heapBytes());
        }
    }

    /** In the order of arrival; empty when nothing is known of that trace. */
    public List<StoredLog> find(TraceId id) {
        lock.lock();
        try {
            return List.copyOf(ring.get(id));
        } finally {
            lock.unlock();
        }
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
