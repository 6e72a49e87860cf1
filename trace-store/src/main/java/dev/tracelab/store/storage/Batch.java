package dev.tracelab.store.storage;

import java.util.ArrayList;
import java.util.List;

/** The spans or log records of one request on their way into the store. Not thread-safe. */
public final class Batch<T> {
    private final List<Item<T>> items = new ArrayList<>();
    private final Refusals refusals = new Refusals();
    private long ignored;

    public void add(TraceId traceId, T value) {
        items.add(new Item<>(traceId, value));
    }

    public void refuse(Refusal reason) {
        refusals.add(reason, 1);
    }

    /** Counts what is neither kept nor refused: log records that belong to no trace. */
    public void ignore() {
        ignored++;
    }

    public int size() {
        return items.size();
    }

    List<Item<T>> items() {
        return items;
    }

    /** What was refused so far; complete once the batch is stored. */
    public Refusals refusals() {
        return refusals;
    }

    long ignored() {
        return ignored;
    }

    record Item<T>(TraceId traceId, T value) {}
}
