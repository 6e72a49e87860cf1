package dev.tracelab.store.storage;

import java.util.List;

/** A trace as it was when it was asked for: later spans do not change it. */
public record Trace(TraceId id, List<StoredSpan> spans) {}
