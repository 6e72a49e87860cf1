package dev.tracelab.auth.key;

import dev.tracelab.tracing.problem.ProblemException;

/** There is no signing key yet: 503, try again. */
final class KeyMissing extends ProblemException {

    private static final long serialVersionUID = 1L;

    KeyMissing(String state) {
        super(503, state);
    }
}
