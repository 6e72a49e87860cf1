package dev.tracelab.lab.ledger;

/**
 * What a number should be.
 *
 * @param likely where it is in 95 of 100 right runs; shown
 * @param allowed where it is in all but one of 16,000 right runs (4σ); outside of it the verdict is bad
 */
public record Expectation(double expected, Band likely, Band allowed) {

    static Expectation exactly(long number) {
        return new Expectation(number, Band.exactly(number), Band.exactly(number));
    }

    /** What is known of; others may have added to it. */
    static Expectation atLeast(long number) {
        return new Expectation(number, Band.atLeast(number), Band.atLeast(number));
    }

    static Expectation between(double expected, long low, long high) {
        var band = new Band(low, high);
        return new Expectation(expected, band, band);
    }

    static Expectation binomial(long n, double p) {
        var binomial = new Binomial(n, p);
        return new Expectation(binomial.mean(), binomial.band(Band.SHOWN), binomial.band(Band.FOUR_SIGMA));
    }

    /** This many more, for certain. */
    Expectation plus(long certain) {
        return new Expectation(expected + certain, likely.plus(certain), allowed.plus(certain));
    }

    boolean isExact() {
        return allowed.low() == allowed.high();
    }
}
