package dev.tracelab.user;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.regex.Pattern;

/**
 * Reads the ids in paths. Resources take them as text: a typed parameter that cannot be converted would be answered with
 * 404, and a wrong id is bad input.
 */
public final class PathIds {

    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,17}");

    private PathIds() {}

    /**
     * @param field name of the path parameter, for the message
     * @throws ProblemException 400 for anything but a positive whole number
     */
    public static long parse(String field, String text) {
        if (!POSITIVE.matcher(text).matches()) {
            throw ProblemException.badField(field, "a positive whole number is needed.");
        }
        return Long.parseLong(text);
    }
}
