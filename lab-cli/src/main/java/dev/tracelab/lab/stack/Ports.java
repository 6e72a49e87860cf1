package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import java.util.List;

/**
 * Where the parts listen: each base port plus the offset.
 *
 * @param offset 0 or more, so that a second checkout can run beside the first
 */
public record Ports(int offset) {
    private static final int HIGHEST = 65_535;
    private static final int OTLP_GRPC = 4317;
    private static final int OTLP_HTTP = 4318;
    private static final int SAMPLING_HTTP = 5778;
    private static final int SAMPLING_GRPC = 5779;

    public Ports {
        if (offset < 0 || Part.TRACE_STORE.basePorts().getFirst() + offset > HIGHEST) {
            throw LabException.environment("--port-offset " + offset + ": must be between 0 and "
                    + (HIGHEST - Part.TRACE_STORE.basePorts().getFirst()) + ".");
        }
    }

    public int of(Part part) {
        return part.basePorts().getFirst() + offset;
    }

    public List<Integer> all(Part part) {
        return part.basePorts().stream().map(port -> port + offset).toList();
    }

    /** The base address of a part that speaks HTTP. */
    public String url(Part part) {
        return "http://127.0.0.1:" + of(part);
    }

    public int otlpGrpc() {
        return OTLP_GRPC + offset;
    }

    public int otlpHttp() {
        return OTLP_HTTP + offset;
    }

    public int samplingHttp() {
        return SAMPLING_HTTP + offset;
    }

    public int samplingGrpc() {
        return SAMPLING_GRPC + offset;
    }
}
