package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.stack.Part;
import java.util.Map;

/**
 * What was measured while one variant had its turn.
 *
 * @param start which start of the services
 * @param round which round of this start
 * @param services by service, all for the whole turn
 * @param generatorCpu processor seconds of load generator and receiver, which are one process
 * @param postgresCpu processor seconds of the database, all its processes
 * @param sentBytes telemetry that arrived, as sent
 * @param sampledShare of the spans begun, the share that was kept; NaN where nobody counts
 */
record Turn(
        Variant variant,
        int start,
        int round,
        int requests,
        Map<Part, Usage> services,
        Latency latency,
        double generatorCpu,
        double postgresCpu,
        long sentBytes,
        double sampledShare) {

    private static final double PER = 10_000;

    /** Processor seconds of one service for 10,000 requests. */
    double cpu(Part part) {
        return services.get(part).cpuSeconds() * PER / requests;
    }

    /** Processor seconds of the four services for 10,000 requests. */
    double cpu() {
        return services.values().stream().mapToDouble(Usage::cpuSeconds).sum() * PER / requests;
    }

    /** KiB that the four services allocated for one request. */
    double allocated() {
        return services.values().stream().mapToLong(Usage::allocatedBytes).sum() / 1024.0 / requests;
    }

    /** KiB that one service allocated for one request. */
    double allocated(Part part) {
        return services.get(part).allocatedBytes() / 1024.0 / requests;
    }

    /** MiB resident of the four services at the end of the turn. */
    double rss() {
        return services.values().stream().mapToLong(Usage::rssBytes).sum() / 1048576.0;
    }

    /** MiB of the four services at the end of the turn, shared pages divided. */
    double pss() {
        return services.values().stream().mapToLong(Usage::pssBytes).sum() / 1048576.0;
    }

    /** Of one service. */
    record Usage(double cpuSeconds, long allocatedBytes, long rssBytes, long pssBytes) {}

    /** Milliseconds, and requests per second. */
    record Latency(double p50, double p95, double p99, double perSecond) {
        static Latency of(LoadResult load) {
            return new Latency(load.percentile(0.50), load.percentile(0.95), load.percentile(0.99), load.perSecond());
        }
    }
}
