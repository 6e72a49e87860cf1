package dev.tracelab.lab.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one part said at one moment: a service, the Collectors or the store.
 *
 * @param instance which process said it, empty where it does not tell
 * @param counters only ever grow while the process lives; a name with a dot is one of several, such as
 *     {@code failed.timeout}
 * @param gauges come and go, such as {@code queued}
 * @param facts what is worth knowing beside figures, such as {@code endpoint}
 * @param problem why there are no figures, empty when there are
 */
public record Account(
        String name,
        String instance,
        SortedMap<String, Long> counters,
        SortedMap<String, Long> gauges,
        SortedMap<String, String> facts,
        String problem) {

    static Account of(String name, String instance) {
        return new Account(name, instance, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "");
    }

    static Account silent(String name, String problem) {
        return new Account(name, "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), problem);
    }

    boolean isKnown() {
        return problem.isEmpty();
    }

    long count(String counter) {
        return counters.getOrDefault(counter, 0L);
    }

    long gauge(String gauge) {
        return gauges.getOrDefault(gauge, 0L);
    }

    /** The members of a group of counters, by the part of their name behind the dot. */
    Map<String, Long> group(String group) {
        return counters.entrySet().stream()
                .filter(counter -> counter.getKey().startsWith(group + "."))
                .collect(Collectors.toMap(
                        counter -> counter.getKey().substring(group.length() + 1),
                        Map.Entry::getValue,
                        Long::sum,
                        TreeMap::new));
    }

    long sum(String group) {
        return group(group).values().stream().mapToLong(Long::longValue).sum();
    }
}
