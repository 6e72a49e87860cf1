package dev.tracelab.user.payment;

import dev.tracelab.tracing.problem.ProblemException;

/** 402: the provider said no, and no money has moved. */
public final class PaymentDeclinedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    PaymentDeclinedException() {
        super(402, "The payment was declined.");
    }
}
