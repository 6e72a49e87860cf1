package dev.tracelab.user.order;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** What makes two requests of one user the same. Whoever sends none gets a new one and so always a new order. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,64}");

    static IdempotencyKey of(String header) {
        if (header == null) {
            return new IdempotencyKey(UUID.randomUUID().toString());
        }
        if (!PRINTABLE.matcher(header).matches()) {
            throw ProblemException.badField(HEADER, "1 to 64 printable ASCII characters without spaces are needed.");
        }
        return new IdempotencyKey(header);
    }
}
