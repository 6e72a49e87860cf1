package dev.tracelab.lab.request;

import dev.tracelab.lab.http.HttpAnswer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code traceresponse} header: which trace a request became.
 *
 * @param sampled false: there is nothing to look for
 */
public record TraceResponse(String traceId, String spanId, boolean sampled) {
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    public static Optional<TraceResponse> of(HttpAnswer answer) {
        return answer.header("traceresponse")
                .map(FORM::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> {
                    var flags = Integer.parseInt(matcher.group(3), 16);
                    return new TraceResponse(matcher.group(1), matcher.group(2), (flags & 1) == 1);
                });
    }
}
