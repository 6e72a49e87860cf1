package dev.tracelab.user.user;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tracelab.tracing.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lower case in JSON, in queries and in the database. */
public enum UserStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException 400 that lists what exists */
    static UserStatus parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.id().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.badField("status", "one of " + ids() + " is needed."));
    }

    private static String ids() {
        return Arrays.stream(values()).map(UserStatus::id).collect(Collectors.joining(", "));
    }
}
