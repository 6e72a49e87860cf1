package dev.tracelab.store.storage;

/** What a {@link TraceRing} holds: spans or log records. */
interface Kept {
    int heapBytes();
}
