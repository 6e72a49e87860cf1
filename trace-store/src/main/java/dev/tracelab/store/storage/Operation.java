package dev.tracelab.store.storage;

import java.util.List;

/** What the operations of a service are listed by; {@code kind} is OTLP's number (2 = server). */
public record Operation(String service, String name, int kind) {
    private static final List<String> KINDS =
            List.of("internal", "internal", "server", "client", "producer", "consumer");

    /** Jaeger's word for the kind; it calls an unspecified kind internal. */
    public String kindName() {
        return kind >= 0 && kind < KINDS.size() ? KINDS.get(kind) : KINDS.getFirst();
    }

    int heapBytes() {
        return 120 + name.length();
    }
}
