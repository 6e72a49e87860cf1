package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.problem.ProblemException;

/** What the parameters of all strategies have in common. */
final class Limits {

    static final double HIGHEST_RATE = 1_000_000;
    private static final double LOWEST_RATE = 0.001;

    private Limits() {}

    static void ratio(String field, double value) {
        require(value >= 0 && value <= 1, field, "a number from 0 to 1 is needed, not " + value + ".");
    }

    static void rate(String field, double value) {
        require(
                value >= LOWEST_RATE && value <= HIGHEST_RATE,
                field,
                "a number of traces per second from 0.001 to 1000000 is needed, not " + value + ".");
    }

    private static void require(boolean right, String field, String needed) {
        if (!right) {
            throw ProblemException.badField(field, needed);
        }
    }
}
