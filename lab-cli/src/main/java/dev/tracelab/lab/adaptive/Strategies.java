package dev.tracelab.lab.adaptive;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The probabilities in force. The samplers know no more than these; {@code silentRounds} is for the controller alone. */
record Strategies(SortedMap<Operation, Entry> entries) {

    static final Strategies NONE = new Strategies(new TreeMap<>());

    static Strategies of(Map<Operation, Entry> entries) {
        return new Strategies(new TreeMap<>(entries));
    }

    Collection<Operation> operations() {
        return entries.keySet();
    }

    double probability(Operation operation, double unlisted) {
        Entry entry = entries.get(operation);
        return entry == null ? unlisted : entry.probability();
    }

    int silentRounds(Operation operation) {
        Entry entry = entries.get(operation);
        return entry == null ? 0 : entry.silentRounds();
    }

    /** @param silentRounds rounds without a request until now */
    record Entry(double probability, int silentRounds) {}
}
