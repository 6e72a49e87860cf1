package dev.tracelab.store.ingest;

/**
 * How much one request, and all requests under way together, may bring.
 *
 * @param maxBodyBytes one body as sent, and again after gunzip; more is answered with 413
 * @param maxInFlightBytes bodies being received at the same time; more is answered with 503, which senders retry
 * @param maxItemsPerRequest spans or log records of one request; more is answered with 413
 * @param maxSpanBytes a larger span is trimmed, a larger log record refused
 * @param maxAttributeBytes in a span that is trimmed, longer attribute values are cut
 */
public record IngestLimits(
        int maxBodyBytes, long maxInFlightBytes, int maxItemsPerRequest, int maxSpanBytes, int maxAttributeBytes) {
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public IngestLimits {
        requirePositive("maxBodyBytes", maxBodyBytes);
        requirePositive("maxItemsPerRequest", maxItemsPerRequest);
        requireOrder("maxBodyBytes", maxBodyBytes, "maxInFlightBytes", maxInFlightBytes);
        requireOrder("maxAttributeBytes", maxAttributeBytes, "maxSpanBytes", maxSpanBytes);
        requirePositive("maxAttributeBytes", maxAttributeBytes);
    }

    public static IngestLimits defaults() {
        return new IngestLimits(16 * MIB, 48L * MIB, 50_000, 64 * KIB, 16 * KIB);
    }

    public IngestLimits withMaxBodyBytes(int bytes) {
        return new IngestLimits(bytes, 3L * bytes, maxItemsPerRequest, maxSpanBytes, maxAttributeBytes);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be greater than 0, not " + value);
        }
    }

    private static void requireOrder(String smallName, long small, String largeName, long large) {
        if (small > large) {
            throw new IllegalArgumentException(
                    smallName + " (" + small + ") must not exceed " + largeName + " (" + large + ")");
        }
    }
}
