package dev.tracelab.tracing.faults;

/**
 * One fault of one request, written {@code service=name} or {@code service=name:argument}.
 *
 * @param service name of the service that misbehaves, or {@code payment}
 * @param argument empty where the fault takes none
 */
public record Fault(String service, FaultType type, String argument) {

    @Override
    public String toString() {
        return service + "=" + type.id() + (argument.isEmpty() ? "" : ":" + argument);
    }
}
