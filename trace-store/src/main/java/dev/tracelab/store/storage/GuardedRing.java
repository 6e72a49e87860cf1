package dev.tracelab.store.storage;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A {@link TraceRing} with its lock and its counts: the frame of both storages. Thread-safe, but for {@link #charge},
 * which only the two functions given to the constructor call; they run under the lock.
 */
final class GuardedRing<T extends Kept> {
    private final Lock lock = new ReentrantLock();
    private final Ledger ledger = new Ledger();
    private final TraceRing<T> ring;
    private final UnaryOperator<T> onArrival;

    /** @param onArrival gives what is kept in place of what came */
    GuardedRing(TraceRing.Bounds bounds, UnaryOperator<T> onArrival, Consumer<T> onEviction) {
        this.onArrival = onArrival;
        this.ring = new TraceRing<>(bounds, onEviction);
    }

    /** Stores what there is room for; the rest is added to the refusals of the batch. */
    void add(Batch<T> batch) {
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

    private boolean offer(Batch.Item<T> item, Batch<T> batch) {
        if (!ring.hasRoomFor(item.traceId(), item.value())) {
            batch.refuse(Refusal.TRACE_FULL);
            return false;
        }
        ring.add(item.traceId(), onArrival.apply(item.value()));
        return true;
    }

    /** Reads under the lock: the result must not contain live lists of the ring. */
    <R> R read(Function<TraceRing<T>, R> reading) {
        lock.lock();
        try {
            return reading.apply(ring);
        } finally {
            lock.unlock();
        }
    }

    void charge(long sharedBytes) {
        ring.charge(sharedBytes);
    }

    Counts counts() {
        return read(ledger::counts);
    }
}
