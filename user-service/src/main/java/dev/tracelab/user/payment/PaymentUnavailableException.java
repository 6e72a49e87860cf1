package dev.tracelab.user.payment;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.Map;

/** 502 or 504: nobody knows whether money has moved. */
public final class PaymentUnavailableException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PaymentUnavailableException(int status, String detail, Throwable cause) {
        super(status, detail, Map.of("hop", "payment"), cause);
    }

    static PaymentUnavailableException failed(Throwable cause) {
        return new PaymentUnavailableException(502, "payment: the provider failed or cannot be reached.", cause);
    }

    static PaymentUnavailableException timedOut(Throwable cause) {
        return new PaymentUnavailableException(504, "payment: the provider did not answer in time.", cause);
    }
}
