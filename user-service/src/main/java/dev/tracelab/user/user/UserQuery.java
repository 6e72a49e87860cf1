package dev.tracelab.user.user;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which users are listed. */
record UserQuery(Optional<UserStatus> status, int limit, int offset) {

    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /** @throws ProblemException 400 that names the parameter */
    static UserQuery parse(String status, String limit, String offset) {
        return new UserQuery(
                Optional.ofNullable(status).map(UserStatus::parse),
                number("limit", limit, 1, MAX_LIMIT),
                number("offset", offset, 0, MAX_OFFSET));
    }

    private static int number(String field, String text, int min, int max) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < min || number > max) {
            throw ProblemException.badField(field, "a whole number from " + min + " to " + max + " is needed.");
        }
        return number;
    }
}
