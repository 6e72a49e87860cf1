package dev.tracelab.user.user;

import dev.tracelab.tracing.problem.ProblemException;

/** 404. */
final class UserNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1L;

    UserNotFoundException() {
        super(404, "There is no user with this id.");
    }
}
