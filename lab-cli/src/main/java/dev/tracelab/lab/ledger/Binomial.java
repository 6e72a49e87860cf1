package dev.tracelab.lab.ledger;

/**
 * How often something happens in {@code n} independent tries of probability {@code p}. Exact, since the normal band is
 * wrong where sampling is most interesting: of 200 requests at 1 % it expects up to −3.6 traces.
 */
record Binomial(long n, double p) {
    /** Beyond this many standard deviations nothing is left that a double could show. */
    private static final double FAR = 14;

    double mean() {
        return n * p;
    }

    /**
     * The narrowest range outside of which, on each side, there is less than half of {@code risk}.
     *
     * @param risk probability of being outside, both sides together
     */
    Band band(double risk) {
        return new Band(lowest(p, risk / 2), n - lowest(1 - p, risk / 2));
    }

    /** The largest count below which there is at most {@code risk}. */
    private long lowest(double p, double risk) {
        if (p <= 0 || n == 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        var k = (long) Math.max(0, Math.floor(n * p - FAR * Math.sqrt(n * p * (1 - p)) - FAR));
        var below = 0.0;
        while (k < n) {
            below += Math.exp(logProbability(k, p));
            if (below > risk) {
                break;
            }
            k++;
        }
        return k;
    }

    private double logProbability(long k, double p) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
    }

    /** Stirling's series, good to twelve digits from 16 on. */
    private static double logFactorial(long n) {
        if (n < 16) {
            var product = 1.0;
            for (var i = 2; i <= n; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double x = n;
        return x * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI * x)
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * x * x * x * x * x);
    }
}
