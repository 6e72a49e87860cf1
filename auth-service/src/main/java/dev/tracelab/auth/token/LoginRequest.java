package dev.tracelab.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tracelab.tracing.problem.ProblemException;

/** The body of a login; refuses what cannot be anybody's credentials. */
record LoginRequest(String username, String password) {

    private static final int LONGEST_USERNAME = 64;
    /** bcrypt reads no more: longer passwords would be equal to their beginning. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    LoginRequest {
        if (username == null || username.isBlank() || username.length() > LONGEST_USERNAME) {
            throw ProblemException.badField(
                    "username", "a name of 1 to " + LONGEST_USERNAME + " characters is needed.");
        }
        if (password == null || password.isBlank() || password.getBytes(UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw ProblemException.badField(
                    "password", "a password of 1 to " + LONGEST_PASSWORD_BYTES + " bytes (UTF-8) is needed.");
        }
    }

    /** Without its values: a record that lands in a log must not take a password there. */
    @Override
    public String toString() {
        return "LoginRequest[…]";
    }
}
