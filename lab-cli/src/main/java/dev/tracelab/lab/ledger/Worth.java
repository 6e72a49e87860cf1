package dev.tracelab.lab.ledger;

import dev.tracelab.lab.trace.Span;
import java.util.List;

/** What a tail sampler makes of a trace by the documented policies: errors, slow, forced and asked-for ones are kept. */
enum Worth {
    /** Kept for certain. */
    CERTAIN,
    /** Too near to a limit to be sure. */
    EITHER,
    /** Kept by the share of the ordinary. */
    ORDINARY,
    /** Its spans could not be read. */
    UNKNOWN;

    private static final long SLOW_MILLIS = 500;
    private static final String FORCED = "tracelab.keep";
    private static final String REQUEST_ID = "request.id";
    private static final String ASKED_FOR = "keep-";

    static Worth of(List<Span> spans) {
        if (spans.isEmpty()) {
            return UNKNOWN;
        }
        var certain = spans.stream().anyMatch(Worth::isWorthKeeping);
        var begin = spans.stream().mapToLong(Span::startNanos).min().orElse(0);
        var end = spans.stream().mapToLong(Span::endNanos).max().orElse(0);
        return certain ? CERTAIN : byMillis((end - begin) / 1_000_000);
    }

    /** By what the caller saw, for want of the spans: it also waited for the network. */
    static Worth of(Issued.Request request) {
        if (request.status() >= 500) {
            return CERTAIN;
        }
        // A refusal is an error to the service that called, if one did.
        var sure = request.status() < 400 && request.durationMs() < SLOW_MILLIS;
        return sure ? ORDINARY : EITHER;
    }

    private static boolean isWorthKeeping(Span span) {
        return span.error()
                || "true".equals(span.attributes().get(FORCED))
                || span.attributes().getOrDefault(REQUEST_ID, "").startsWith(ASKED_FOR);
    }

    private static Worth byMillis(long millis) {
        if (Math.abs(millis - SLOW_MILLIS) <= 1) {
            return EITHER;
        }
        return millis > SLOW_MILLIS ? CERTAIN : ORDINARY;
    }
}
