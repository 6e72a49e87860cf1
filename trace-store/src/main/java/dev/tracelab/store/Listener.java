package dev.tracelab.store;

/** The five ports and what they are for. */
public enum Listener {
    OTLP_GRPC("OTLP/gRPC"),
    OTLP_HTTP("OTLP/HTTP"),
    QUERY("queries"),
    SAMPLING_HTTP("remote sampling over HTTP"),
    SAMPLING_GRPC("remote sampling over gRPC");

    private final String purpose;

    Listener(String purpose) {
        this.purpose = purpose;
    }

    public String purpose() {
        return purpose;
    }
}
