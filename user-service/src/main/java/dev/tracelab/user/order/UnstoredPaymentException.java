package dev.tracelab.user.order;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.Map;

/** 500: paid, but not stored. The same request with the same idempotency key makes it good, without a second payment. */
final class UnstoredPaymentException extends ProblemException {

    private static final long serialVersionUID = 1L;

    UnstoredPaymentException(RuntimeException cause) {
        super(
                500,
                "The order was paid but could not be stored. Send it again with the same Idempotency-Key; it is not"
                        + " paid twice.",
                Map.of(),
                cause);
    }
}
