package dev.tracelab.tracing.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The faults as shown to people: by {@code GET /lab/faults} and in the answer to a wrong header. */
record FaultCatalog(boolean enabled, String header, Map<String, List<Entry>> faults) {

    static FaultCatalog of(boolean enabled) {
        return new FaultCatalog(enabled, FaultHeader.NAME + ": <service>=<fault>[:<argument>][, …]", byService());
    }

    static Map<String, List<Entry>> byService() {
        Map<String, List<Entry>> entries = new TreeMap<>();
        Arrays.stream(FaultType.values())
                .flatMap(type -> type.services().stream())
                .distinct()
                .forEach(service -> entries.put(service, entriesOf(service)));
        return entries;
    }

    private static List<Entry> entriesOf(String service) {
        return Arrays.stream(FaultType.values())
                .filter(type -> type.services().contains(service))
                .map(type -> new Entry(type.id(), type.argument().example(), type.description()))
                .toList();
    }

    /**
     * @param argument an example of the argument; empty where the fault takes none
     */
    record Entry(String fault, String argument, String description) {}
}
