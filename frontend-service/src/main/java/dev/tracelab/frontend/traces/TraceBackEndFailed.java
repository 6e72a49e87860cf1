package dev.tracelab.frontend.traces;

import dev.tracelab.frontend.untraced.Address;
import dev.tracelab.frontend.untraced.NoAnswer;
import dev.tracelab.tracing.problem.ProblemException;
import java.util.Map;

/** The trace back end has no usable answer: 502, 503 or 504, with the member {@code hop}. */
final class TraceBackEndFailed extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final String HOP = "trace back end";
    private static final String ADDRESS = "LAB_TRACES_URL says where it is.";

    private TraceBackEndFailed(int status, String detail, Throwable cause) {
        super(status, detail, Map.of("hop", HOP), cause);
    }

    static TraceBackEndFailed because(NoAnswer e, Address address) {
        return e.late()
                ? new TraceBackEndFailed(
                        504,
                        "The " + HOP + " at " + address + " gave " + e.getMessage()
                                + ". Ask for less (a shorter time range, fewer traces), or look into its log.",
                        e)
                : new TraceBackEndFailed(
                        502,
                        "The " + HOP + " at " + address + " cannot be reached (" + e.getMessage()
                                + "). Is it running? './lab up' starts one; " + ADDRESS,
                        e);
    }

    /** @param message the back end's own words, empty when there are none */
    static TraceBackEndFailed status(int status, String message, Address address) {
        String words = message.isEmpty() ? ". Its log may say why." : ": " + message;
        return new TraceBackEndFailed(
                status == 503 || status == 504 ? status : 502,
                "The " + HOP + " at " + address + " answered with status " + status + words,
                null);
    }

    static TraceBackEndFailed notServed(String path, int status, Address address) {
        return new TraceBackEndFailed(
                502,
                "What listens at " + address + " does not speak Jaeger's API v3: " + path + " is answered with status "
                        + status + " and no JSON. It must be the query port of the " + HOP + ", usually 16686; "
                        + ADDRESS,
                null);
    }
}
