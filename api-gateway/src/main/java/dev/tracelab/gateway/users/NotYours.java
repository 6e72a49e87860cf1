package dev.tracelab.gateway.users;

import dev.tracelab.tracing.problem.ProblemException;

/** 403: the orders of somebody else. */
final class NotYours extends ProblemException {

    private static final long serialVersionUID = 1L;

    NotYours() {
        super(403, "These are the orders of another user; only your own are open to you.");
    }
}
