package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.trace.TraceState;
import java.util.HexFormat;

/**
 * OpenTelemetry's consistent probability sampling (OTEP 235): a trace is kept when its randomness, the last 56 bits of
 * its id, is not below a threshold. Whoever decides later by the same rule and a smaller ratio keeps a subset, and the
 * threshold in {@code tracestate} tells every reader how many traces each kept one stands for.
 *
 * @param rejected how many of the 2^56 values are below the threshold
 * @param text as it is written in {@code tracestate}: hex digits without the zeros at their end
 */
record Threshold(double ratio, long rejected, String text) {

    private static final int DIGITS = 14;
    private static final double VALUES = 0x1p56;

    /** @param ratio from 0 to 1 */
    static Threshold of(double ratio) {
        long rejected = Math.round((1 - ratio) * VALUES);
        String digits = HexFormat.of().toHexDigits(rejected, DIGITS).replaceFirst("0+$", "");
        return new Threshold(ratio, rejected, digits.isEmpty() ? "0" : digits);
    }

    /** @param caller whose explicit randomness, where it has one, stands in for the trace id */
    boolean keeps(String traceId, TraceState caller) {
        return randomness(traceId, caller) >= rejected;
    }

    private static long randomness(String traceId, TraceState caller) {
        long explicit = caller.isEmpty() ? OtState.NONE : OtState.randomness(caller);
        int end = traceId.length();
        return explicit != OtState.NONE ? explicit : HexFormat.fromHexDigitsToLong(traceId, end - DIGITS, end);
    }
}
