package dev.tracelab.store.ingest;

import dev.tracelab.store.http.RequestRefused.Reason;
import dev.tracelab.store.http.UnaryGrpc;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts whole OTLP requests. Thread-safe. */
public final class RequestCounts implements UnaryGrpc.Listener {
    private final LongAdder accepted = new LongAdder();
    private final Map<Reason, LongAdder> refused = new EnumMap<>(Reason.class);

    RequestCounts() {
        for (Reason reason : Reason.values()) {
            refused.put(reason, new LongAdder());
        }
    }

    @Override
    public void accepted() {
        accepted.increment();
    }

    @Override
    public void refused(Reason reason) {
        refused.get(reason).increment();
    }

    public long acceptedCount() {
        return accepted.sum();
    }

    /** Only the reasons that happened. */
    public Map<Reason, Long> refusedByReason() {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        refused.forEach((reason, count) -> {
            if (count.sum() > 0) {
                counts.put(reason, count.sum());
            }
        });
        return counts;
    }
}
