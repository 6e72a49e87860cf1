package dev.tracelab.user.order;

import dev.tracelab.tracing.problem.ProblemException;

/** 404. */
final class OrderNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1L;

    OrderNotFoundException() {
        super(404, "This user has no order with this id.");
    }
}
