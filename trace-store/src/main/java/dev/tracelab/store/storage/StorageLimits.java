package dev.tracelab.store.storage;

/**
 * How much is kept. Bytes are heap bytes as estimated by the store.
 *
 * @param maxTraces traces kept; the one that arrived first goes first
 * @param maxBytes spans of all traces together
 * @param maxSpansPerTrace further spans, and log records, of the same trace are refused
 * @param maxTraceBytes the same bound in bytes, so that one trace cannot push out all others
 * @param maxLogBytes log records of all traces together
 */
public record StorageLimits(int maxTraces, long maxBytes, int maxSpansPerTrace, long maxTraceBytes, long maxLogBytes) {
    private static final long MIB = 1024 * 1024;

    public StorageLimits {
        requirePositive("maxTraces", maxTraces);
        requirePositive("maxBytes", maxBytes);
        requirePositive("maxSpansPerTrace", maxSpansPerTrace);
        requirePositive("maxTraceBytes", maxTraceBytes);
        requirePositive("maxLogBytes", maxLogBytes);
        if (maxTraceBytes > maxBytes) {
            throw new IllegalArgumentException(
                    "maxTraceBytes (" + maxTraceBytes + ") must not exceed maxBytes (" + maxBytes + ")");
        }
    }

    public static StorageLimits defaults() {
        return new StorageLimits(20_000, 128 * MIB, 10_000, 16 * MIB, 32 * MIB);
    }

    public StorageLimits withMaxTraces(int traces) {
        return new StorageLimits(traces, maxBytes, maxSpansPerTrace, maxTraceBytes, maxLogBytes);
    }

    public StorageLimits withMaxSpansPerTrace(int spans) {
        return new StorageLimits(maxTraces, maxBytes, spans, maxTraceBytes, maxLogBytes);
    }

    /** Bounds the spans; a single trace may take an eighth of it. */
    public StorageLimits withMaxBytes(long bytes) {
        return new StorageLimits(maxTraces, bytes, maxSpansPerTrace, Math.max(1, bytes / 8), maxLogBytes);
    }

    public StorageLimits withMaxLogBytes(long bytes) {
        return new StorageLimits(maxTraces, maxBytes, maxSpansPerTrace, maxTraceBytes, bytes);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be greater than 0, not " + value);
        }
    }
}
