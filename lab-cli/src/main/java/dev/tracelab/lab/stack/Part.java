package dev.tracelab.lab.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of the embedded stack with the ports they listen on (before {@code --port-offset}). */
public enum Part {
    POSTGRESQL("postgresql", Kind.SERVER, 15432),
    TRACE_STORE("trace-store", Kind.HOSTED, 16686, 4317, 4318, 5778, 5779),
    AUTH_SERVICE("auth-service", Kind.SERVICE, 8082),
    USER_SERVICE("user-service", Kind.SERVICE, 8083),
    API_GATEWAY("api-gateway", Kind.SERVICE, 8081),
    FRONTEND_SERVICE("frontend-service", Kind.SERVICE, 8080),
    PAYMENT_PROVIDER("payment-provider", Kind.HOSTED, 8084);

    private final String label;
    private final Kind kind;
    private final List<Integer> ports;

    Part(String label, Kind kind, Integer... ports) {
        this.label = label;
        this.kind = kind;
        this.ports = List.of(ports);
    }

    public static Optional<Part> named(String label) {
        return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(part -> part.kind == Kind.SERVICE).toList();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Part::label).toList();
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** The first is the one people use. */
    List<Integer> basePorts() {
        return ports;
    }

    /** How a part runs. */
    public enum Kind {
        /** A program of its own that is no JVM. */
        SERVER,
        /** A Quarkus service in its own JVM. */
        SERVICE,
        /** Inside the supervisor's JVM, which saves the memory and the start of another one. */
        HOSTED
    }
}
