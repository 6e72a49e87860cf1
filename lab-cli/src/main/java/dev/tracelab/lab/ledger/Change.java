package dev.tracelab.lab.ledger;

import java.util.TreeMap;

/**
 * What a part counted between two snapshots.
 *
 * @param counted the differences, with the gauges and facts of the later snapshot
 * @param restarted it is another process now, so its counters began again: what is counted is what happened since its
 *     start, and the time before that is not known
 */
record Change(Account counted, boolean restarted) {

    /** A part that is absent from the earlier snapshot has counted from nothing. */
    static Change between(Account before, Account after) {
        var counted = new Account(
                after.name(), after.instance(), new TreeMap<>(), after.gauges(), after.facts(), problem(before, after));
        var restarted = isRestarted(before, after);
        after.counters()
                .forEach((name, count) -> counted.counters().put(name, restarted ? count : count - before.count(name)));
        return new Change(counted, restarted);
    }

    String name() {
        return counted.name();
    }

    boolean isKnown() {
        return counted.isKnown() && !restarted;
    }

    /** Why this part's figures do not cover the whole time, empty when they do. */
    String gap() {
        if (!counted.isKnown()) {
            return name() + " could not be asked: " + counted.problem() + ".";
        }
        return restarted
                ? name() + " was restarted in between: what it counted before that, and what waited in its queue, is"
                        + " not known."
                : "";
    }

    private static String problem(Account before, Account after) {
        return after.isKnown() ? before.problem() : after.problem();
    }

    /** By its instance where it tells; the counters alone miss a restart after which more happened than before. */
    private static boolean isRestarted(Account before, Account after) {
        if (!before.isKnown() || !after.isKnown()) {
            return false;
        }
        var otherInstance = !before.instance().isEmpty()
                && !after.instance().isEmpty()
                && !before.instance().equals(after.instance());
        return otherInstance
                || before.counters().entrySet().stream()
                        .anyMatch(counter -> after.count(counter.getKey()) < counter.getValue());
    }
}
