package dev.tracelab.lab.trace;

import dev.tracelab.lab.LabException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until a trace is complete in the back end. */
public final class TraceWait {
    private static final long POLL_MILLIS = 25;
    /** A call that never reached its callee looks incomplete for ever; nothing new for so long means it is all. */
    private static final Duration SETTLED = Duration.ofMillis(1200);

    private final QueryClient query;

    public TraceWait(QueryClient query) {
        this.query = query;
    }

    public Result await(String traceId, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        var lastSize = 0;
        var lastChange = System.nanoTime();
        while (true) {
            var trace = query.find(traceId);
            var missing = trace.map(Completeness::missing).orElse(List.of("every span"));
            var size = trace.map(found -> found.spans().size()).orElse(0);
            if (size != lastSize) {
                lastSize = size;
                lastChange = System.nanoTime();
            }
            var settled = hasRoot(trace) && System.nanoTime() - lastChange > SETTLED.toNanos();
            if (missing.isEmpty() || settled || System.nanoTime() > deadline) {
                return new Result(trace, missing, missing.isEmpty() || settled);
            }
            pause();
        }
    }

    private static boolean hasRoot(Optional<Trace> trace) {
        return trace.isPresent() && TraceTree.of(trace.get()).orphans().isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted while waiting for the trace.");
        }
    }

    /**
     * What could be had.
     *
     * @param missing for people; empty when the trace is whole
     * @param arrived false when the limit passed while spans were missing
     */
    public record Result(Optional<Trace> trace, List<String> missing, boolean arrived) {}
}
