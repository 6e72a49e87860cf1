package dev.tracelab.lab.request;

/**
 * A measured duration beside the documented one.
 *
 * @param millis measured
 */
public record Verdict(Documented documented, double millis) {
    private static final double TOLERANCE = 0.05;

    /** 0.012 for 1.2 % longer than documented. */
    public double deviation() {
        return millis / documented.millis() - 1;
    }

    public boolean isMet() {
        return Math.abs(millis - documented.millis()) <= TOLERANCE * documented.millis();
    }
}
