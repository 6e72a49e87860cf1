package dev.tracelab.store.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps one instance of equal values for as long as something uses it. Counting the users, rather than keeping every
 * value ever seen, is what keeps a service that puts ids into span names from filling the heap.
 */
final class Interner<T> {
    private final Map<T, Entry<T>> entries = new HashMap<>();

    T acquire(T value) {
        Entry<T> entry = entries.computeIfAbsent(value, Entry::new);
        entry.users++;
        return entry.value;
    }

    /** Returns whether that was the last user. */
    boolean release(T value) {
        Entry<T> entry = entries.get(value);
        entry.users--;
        if (entry.users == 0) {
            entries.remove(value);
            return true;
        }
        return false;
    }

    boolean contains(T value) {
        return entries.containsKey(value);
    }

    Set<T> values() {
        return entries.keySet();
    }

    private static final class Entry<T> {
        private final T value;
        private int users;

        Entry(T value) {
            this.value = value;
        }
    }
}
