package dev.tracelab.frontend.users;

import dev.tracelab.tracing.problem.ProblemException;

/** Ids as they stand in paths. */
final class PositiveNumber {

    private PositiveNumber() {}

    /** @throws ProblemException 400 that names the field */
    static long parse(String field, String text) {
        try {
            long number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, without the text: it may be anything
        }
        throw ProblemException.badField(field, "must be a positive whole number.");
    }
}
