package dev.tracelab.frontend.login;

import dev.tracelab.tracing.problem.ProblemException;

/**
 * What a person logs in with.
 *
 * @param password at most {@value #MAX_LENGTH} characters, as the user name
 */
record Credentials(String username, String password) {

    private static final int MAX_LENGTH = 128;

    Credentials {
        require("username", username);
        require("password", password);
    }

    private static void require(String field, String value) {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw ProblemException.badField(field, "must have 1 to " + MAX_LENGTH + " characters.");
        }
    }

    @Override
    public String toString() {
        return "Credentials of " + username; // never the password, wherever this may be printed
    }
}
