package dev.tracelab.store.storage;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;

/** Counts refusals by reason: those of one request, or those since the start. Not thread-safe. */
public final class Refusals {
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);

    public void add(Refusal reason, long count) {
        counts.merge(reason, count, Long::sum);
    }

    void addAll(Refusals other) {
        other.counts.forEach(this::add);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public Map<Refusal, Long> byReason() {
        return Map.copyOf(counts);
    }

    /** One sentence for the sender, e.g. "2 invalid_id: trace id or …". */
    public String describe() {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().key() + ": "
                        + e.getKey().explanation())
                .collect(joining("; "));
    }
}
