package dev.tracelab.store.storage;

/** Adds up what came in, for {@link Counts}. Not thread-safe: its owner holds a lock. */
final class Ledger {
    private final Refusals refusals = new Refusals();
    private long stored;
    private long ignored;

    void record(Batch<?> batch, long storedNow) {
        stored += storedNow;
        ignored += batch.ignored();
        refusals.addAll(batch.refusals());
    }

    Counts counts(TraceRing<?> ring) {
        return new Counts(
                stored + ignored + refusals.total(),
                stored,
                ring.evicted(),
                ignored,
                refusals.byReason(),
                ring.traceCount(),
                ring.held(),
                ring.bytes());
    }
}
