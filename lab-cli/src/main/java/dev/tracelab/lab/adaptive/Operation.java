package dev.tracelab.lab.adaptive;

/**
 * What probabilities are given to.
 *
 * @param name the span name of the request that begins the trace, such as {@code GET /api/users/{id}}
 */
record Operation(String service, String name) implements Comparable<Operation> {

    @Override
    public int compareTo(Operation other) {
        int services = service.compareTo(other.service);
        return services != 0 ? services : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return service + " " + name;
    }
}
