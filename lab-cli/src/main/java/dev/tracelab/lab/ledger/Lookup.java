package dev.tracelab.lab.ledger;

import dev.tracelab.lab.LabException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Asks a store for every trace of a load. What is not whole is asked for again, as long as that brings something. */
final class Lookup {
    private static final int AT_ONCE = 4;
    /** Traces that should not be there: enough to notice a service that keeps one in a hundred of them. */
    private static final int MOST_UNSAMPLED = 2000;

    private static final int ROUNDS_WITHOUT_CHANGE = 2;

    private static final long SHORT_PAUSE_MILLIS = 500;
    /** Elasticsearch makes what was written readable once a second, and Tempo does it in its own time. */
    private static final long LONG_PAUSE_MILLIS = 3000;

    private final BackEnd backEnd;
    private final long pauseMillis;

    Lookup(BackEnd backEnd, long pauseMillis) {
        this.backEnd = backEnd;
        this.pauseMillis = pauseMillis;
    }

    /** In every store of this stack. */
    static List<Found> inAll(Snapshot snapshot, Issued issued) {
        var pause = snapshot.addresses().collectors().isEmpty() ? SHORT_PAUSE_MILLIS : LONG_PAUSE_MILLIS;
        return issued.isEmpty()
                ? List.of()
                : BackEnd.of(snapshot).stream()
                        .map(backEnd -> new Lookup(backEnd, pause).find(issued))
                        .toList();
    }

    Found find(Issued issued) {
        try {
            var sampled = untilItStands(
                    issued.sampled().stream().map(Issued.Request::traceId).toList());
            var unsampled = once(some(
                    issued.unsampled().stream().map(Issued.Request::traceId).toList()));
            return new Found(backEnd.name(), backEnd.behindSampling(), sampled, unsampled, "");
        } catch (LabException e) {
            return new Found(backEnd.name(), backEnd.behindSampling(), Map.of(), Map.of(), e.getMessage());
        }
    }

    private Map<String, TraceFacts> untilItStands(Collection<String> ids) {
        var facts = once(ids);
        for (var still = 0; still < ROUNDS_WITHOUT_CHANGE; still++) {
            var open = facts.entrySet().stream()
                    .filter(fact -> !fact.getValue().isWhole())
                    .map(Map.Entry::getKey)
                    .toList();
            if (open.isEmpty()) {
                return facts;
            }
            pause();
            var again = once(open);
            if (again.entrySet().stream().anyMatch(fact -> !fact.getValue().equals(facts.get(fact.getKey())))) {
                still = -1;
            }
            facts.putAll(again);
        }
        return facts;
    }

    private Map<String, TraceFacts> once(Collection<String> ids) {
        Map<String, TraceFacts> facts = new ConcurrentHashMap<>();
        List<Callable<Object>> tasks = ids.stream()
                .<Callable<Object>>map(id -> () -> facts.put(
                        id, backEnd.find().apply(id).map(TraceFacts::of).orElse(TraceFacts.NONE)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw LabException.wrap(backEnd.name() + " could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted while traces were looked up.");
        }
        return facts;
    }

    /** Evenly over the whole time. */
    private static List<String> some(List<String> ids) {
        if (ids.size() <= MOST_UNSAMPLED) {
            return ids;
        }
        return IntStream.range(0, MOST_UNSAMPLED)
                .mapToObj(i -> ids.get((int) ((long) i * ids.size() / MOST_UNSAMPLED)))
                .toList();
    }

    private void pause() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted while traces were looked up.");
        }
    }
}
