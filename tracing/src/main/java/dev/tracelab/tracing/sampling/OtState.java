package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TraceStateBuilder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** OpenTelemetry's own entry in {@code tracestate}: {@code ot=th:c;rv:0123456789abcd}. */
final class OtState {

    /** No value, or one that nobody can read. */
    static final long NONE = -1;

    private static final String KEY = "ot";
    private static final String THRESHOLD = "th:";
    private static final String RANDOMNESS = "rv:";
    private static final String FOURTEEN_DIGITS = "[0-9a-f]{14}";

    private OtState() {}

    /** What a caller chose to stand for the randomness of its trace id, or {@link #NONE}. */
    static long randomness(TraceState state) {
        return parts(state)
                .filter(part -> part.startsWith(RANDOMNESS))
                .map(part -> part.substring(RANDOMNESS.length()))
                .filter(digits -> digits.matches(FOURTEEN_DIGITS))
                .mapToLong(HexFormat::fromHexDigitsToLong)
                .findFirst()
                .orElse(NONE);
    }

    /** The state with this threshold in the place of any other. */
    static TraceState withThreshold(TraceState state, String threshold) {
        return with(state, Stream.concat(Stream.of(THRESHOLD + threshold), withoutThreshold(state)));
    }

    /** The state with no threshold: the next decision is not one that can be counted back from. */
    static TraceState cleared(TraceState state) {
        return state.isEmpty() ? state : with(state, withoutThreshold(state));
    }

    private static TraceState with(TraceState state, Stream<String> parts) {
        String entry = parts.collect(Collectors.joining(";"));
        TraceStateBuilder builder = state.toBuilder();
        return (entry.isEmpty() ? builder.remove(KEY) : builder.put(KEY, entry)).build();
    }

    private static Stream<String> withoutThreshold(TraceState state) {
        return parts(state).filter(part -> !part.startsWith(THRESHOLD));
    }

    private static Stream<String> parts(TraceState state) {
        String entry = state.get(KEY);
        return entry == null ? Stream.empty() : Arrays.stream(entry.split(";"));
    }
}
