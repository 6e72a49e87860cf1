package dev.tracelab.store.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;

/**
 * Keeps one instance of equal values for as long as something uses it. Counting the users, rather than keeping every
 * value ever seen, is what keeps a service that puts ids into span names from filling the heap. Not thread-safe: its
 * owner holds a lock.
 */
final class Interner<T> {
    private final Map<T, Entry<T>> entries = new HashMap<>();
    private final ToIntFunction<T> heapBytes;
    private final LongConsumer charge;

    /** @param charge told the bytes of each value that is kept from now on and, negative, of each that is let go */
    Interner(ToIntFunction<T> heapBytes, LongConsumer charge) {
        this.heapBytes = heapBytes;
        this.charge = charge;
    }

    T acquire(T value) {
        Entry<T> entry = entries.computeIfAbsent(value, this::newEntry);
        entry.users++;
        return entry.value;
    }

    void release(T value) {
        Entry<T> entry = entries.get(value);
        entry.users--;
        if (entry.users == 0) {
            entries.remove(value);
            charge.accept(-heapBytes.applyAsInt(value));
        }
    }

    Set<T> values() {
        return entries.keySet();
    }

    private Entry<T> newEntry(T value) {
        charge.accept(heapBytes.applyAsInt(value));
        return new Entry<>(value);
    }

    private static final class Entry<T> {
        private final T value;
        private int users;

        Entry(T value) {
            this.value = value;
        }
    }
}
