package dev.tracelab.lab.ledger;

/** From {@code low} to {@code high}, both included; {@code Long.MAX_VALUE} for no upper limit. */
public record Band(long low, long high) {
    /** Probability of being outside four standard deviations of a normal distribution: once in 16,000 runs. */
    static final double FOUR_SIGMA = 6.334e-5;
    /** What is shown: one right run in twenty lies outside of it. */
    static final double SHOWN = 0.05;

    static Band exactly(long number) {
        return new Band(number, number);
    }

    /** Open above: others may have added to it. */
    static Band atLeast(long number) {
        return new Band(number, Long.MAX_VALUE);
    }

    public boolean isOpen() {
        return high == Long.MAX_VALUE;
    }

    boolean contains(long number) {
        return number >= low && number <= high;
    }

    Band plus(long number) {
        return new Band(low + number, high + number);
    }
}
