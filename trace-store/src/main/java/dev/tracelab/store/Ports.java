package dev.tracelab.store;

/** The port of each listener; 0 lets the system choose a free one. The defaults are Jaeger's. */
public record Ports(int otlpGrpc, int otlpHttp, int query, int samplingHttp, int samplingGrpc) {
    private static final int LAST_PORT = 65_535;

    public Ports {
        for (int port : new int[] {otlpGrpc, otlpHttp, query, samplingHttp, samplingGrpc}) {
            if (port < 0 || port > LAST_PORT) {
                throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT + ", not " + port);
            }
        }
    }

    public static Ports defaults() {
        return new Ports(4317, 4318, 16686, 5778, 5779);
    }

    public static Ports random() {
        return new Ports(0, 0, 0, 0, 0);
    }

    /** Adds the same number to each port. */
    public Ports offset(int offset) {
        return new Ports(
                otlpGrpc + offset, otlpHttp + offset, query + offset, samplingHttp + offset, samplingGrpc + offset);
    }

    public int of(Listener listener) {
        return switch (listener) {
            case OTLP_GRPC -> otlpGrpc;
            case OTLP_HTTP -> otlpHttp;
            case QUERY -> query;
            case SAMPLING_HTTP -> samplingHttp;
            case SAMPLING_GRPC -> samplingGrpc;
        };
    }
}
