package dev.tracelab.lab.ledger;

import dev.tracelab.lab.LabException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes snapshots until nothing moves any more: no queue holds a span, and the counters stand still. */
final class Settling {
    private static final long POLL_MILLIS = 300;
    /** A span that never ends, or a service that cannot be asked, must not be waited for to the end. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(6);

    private final Supplier<Snapshot> source;

    Settling(Supplier<Snapshot> source) {
        this.source = source;
    }

    Snapshot await(Duration patience) {
        var begin = System.nanoTime();
        var lastMove = begin;
        var last = source.get();
        while (System.nanoTime() - begin < patience.toNanos()) {
            pause();
            var next = source.get();
            var moved = !counters(next).equals(counters(last));
            if (!moved && isAtRest(next)) {
                return next.asSettled(true);
            }
            lastMove = moved ? System.nanoTime() : lastMove;
            last = next;
            if (System.nanoTime() - lastMove > STANDS_STILL.toNanos() && !decides(next)) {
                return next;
            }
        }
        return last;
    }

    private static boolean isAtRest(Snapshot snapshot) {
        return !decides(snapshot)
                && accounts(snapshot)
                        .allMatch(account -> account.gauge("queued") == 0 && account.gauge("running") == 0);
    }

    /** A tail sampler has traces that it has not decided upon. */
    private static boolean decides(Snapshot snapshot) {
        var collector = snapshot.collector();
        return collector != null
                && collector.count("tail.new") > collector.sum("decided") + collector.count("tail.too_early");
    }

    /** Without what moves on a quiet stack too: spans that nobody sampled, and the time since the start. */
    private static List<Object> counters(Snapshot snapshot) {
        List<Object> counters = new ArrayList<>();
        accounts(snapshot).forEach(account -> {
            var own = new TreeMap<>(account.counters());
            own.keySet().removeAll(List.of("created", "uptime"));
            counters.add(own);
        });
        return counters;
    }

    private static Stream<Account> accounts(Snapshot snapshot) {
        return Stream.concat(
                snapshot.services().stream(),
                Stream.of(snapshot.store(), snapshot.collector()).filter(account -> account != null));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted while waiting for the last spans.");
        }
    }
}
