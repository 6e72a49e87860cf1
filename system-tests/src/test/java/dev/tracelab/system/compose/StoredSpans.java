package dev.tracelab.system.compose;

import dev.tracelab.lab.trace.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many of the expected spans a back end has, counted by id. What is complete is not asked for again; a question that
 * fails is asked again with the next count, and told when that was the last.
 */
final class StoredSpans {

    private static final int DOCUMENTED = 8;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Function<String, List<Span>> store;
    private String problem = "";

    private StoredSpans(Function<String, List<Span>> store, Collection<String> traceIds) {
        this.store = store;
        traceIds.forEach(id -> counts.put(id, 0));
    }

    static StoredSpans inJaeger(Collection<String> traceIds) {
        return new StoredSpans(Stack::inJaeger, traceIds);
    }

    static StoredSpans inTempo(Collection<String> traceIds) {
        return new StoredSpans(Tempo::spans, traceIds);
    }

    /** Of all expected spans, those that are not there now. */
    long missing() {
        problem = "";
        counts.replaceAll((id, count) -> count == DOCUMENTED ? count : count(id, count));
        return counts.values().stream().mapToInt(count -> DOCUMENTED - count).sum();
    }

    @Override
    public String toString() {
        return "Of %d traces these lack spans: %s %s"
                .formatted(
                        counts.size(),
                        counts.entrySet().stream()
                                .filter(trace -> trace.getValue() != DOCUMENTED)
                                .limit(5)
                                .toList(),
                        problem);
    }

    private int count(String traceId, int before) {
        try {
            return (int) store.apply(traceId).stream().map(Span::id).distinct().count();
        } catch (RuntimeException e) {
            problem = e.toString();
            return before;
        }
    }
}
