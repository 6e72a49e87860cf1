package dev.tracelab.auth.token;

import dev.tracelab.tracing.problem.ProblemException;

/** Unknown username or wrong password; which of them, the answer does not say: 401. */
final class WrongCredentials extends ProblemException {

    private static final long serialVersionUID = 1L;

    WrongCredentials() {
        super(401, "The username or the password is wrong.");
    }
}
