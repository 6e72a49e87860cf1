package dev.tracelab.store.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * Traces in the order of their first arrival, bounded by number and bytes; the oldest go first. Not thread-safe: its
 * owner holds a lock.
 */
final class TraceRing<T extends Kept> {
    /** Map entry, trace id, entry object and the list in it. */
    private static final int TRACE_OVERHEAD = 200;

    private final Bounds bounds;
    private final Consumer<T> onEviction;
    private final SequencedMap<TraceId, Entry<T>> traces = new LinkedHashMap<>();
    private long bytes;
    private long held;
    private long evicted;

    TraceRing(Bounds bounds, Consumer<T> onEviction) {
        this.bounds = bounds;
        this.onEviction = onEviction;
    }

    boolean hasRoomFor(TraceId id, T item) {
        Entry<T> entry = traces.get(id);
        if (entry == null) {
            return TRACE_OVERHEAD + item.heapBytes() <= bounds.traceBytes();
        }
        return entry.items.size() < bounds.itemsPerTrace() && entry.bytes + item.heapBytes() <= bounds.traceBytes();
    }

    void add(TraceId id, T item) {
        Entry<T> entry = traces.computeIfAbsent(id, this::newEntry);
        entry.items.add(item);
        entry.bytes += item.heapBytes();
        bytes += item.heapBytes();
        held++;
    }

    /** Adds to, or with a negative number takes from, the bytes for what the traces share. */
    void charge(long sharedBytes) {
        bytes += sharedBytes;
    }

    void evictOldest() {
        while (!traces.isEmpty() && (traces.size() > bounds.traces() || bytes > bounds.bytes())) {
            Entry<T> oldest = traces.pollFirstEntry().getValue();
            bytes -= oldest.bytes;
            held -= oldest.items.size();
            evicted += oldest.items.size();
            oldest.items.forEach(onEviction);
        }
    }

    /** The live list; empty when there is no such trace. */
    List<T> get(TraceId id) {
        Entry<T> entry = traces.get(id);
        return entry == null ? List.of() : entry.items;
    }

    /** Live lists, the newest trace first. */
    Iterable<Map.Entry<TraceId, Entry<T>>> newestFirst() {
        return traces.reversed().entrySet();
    }

    int traceCount() {
        return traces.size();
    }

    long bytes() {
        return bytes;
    }

    long held() {
        return held;
    }

    long evicted() {
        return evicted;
    }

    private Entry<T> newEntry(TraceId id) {
        bytes += TRACE_OVERHEAD;
        return new Entry<>();
    }

    record Bounds(int traces, long bytes, int itemsPerTrace, long traceBytes) {}

    static final class Entry<T> {
        private final List<T> items = new ArrayList<>(8);
        private long bytes = TRACE_OVERHEAD;

        List<T> items() {
            return items;
        }
    }
}
