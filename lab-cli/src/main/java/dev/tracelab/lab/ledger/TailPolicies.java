package dev.tracelab.lab.ledger;

import java.util.List;

/**
 * What the Collector's tail sampler should keep: all errors, all slow, forced and asked-for traces, and a share of
 * the others.
 *
 * @param baseline that share, from 0 to 1; {@code infra/otel-collector/tail-sampling.yaml} says 10 %
 */
record TailPolicies(double baseline) {
    static final TailPolicies DOCUMENTED = new TailPolicies(0.1);

    /** @param all a store that has every trace, to see which are worth keeping; the callers' view where there is none */
    Expectation expected(List<Issued.Request> sampled, Found all) {
        long certain = count(sampled, all, Worth.CERTAIN);
        long either = count(sampled, all, Worth.EITHER);
        long ordinary = sampled.size() - certain - either;
        var fewest = Expectation.binomial(ordinary, baseline).plus(certain);
        return new Expectation(
                fewest.expected() + either,
                new Band(fewest.likely().low(), fewest.likely().high() + either),
                new Band(fewest.allowed().low(), fewest.allowed().high() + either));
    }

    /** How the kept share of a class came out, beside how it should have. */
    String explain(String kind, long kept, long of, Expectation expected) {
        return "The tail sampler kept %.1f %% of class %s (%s of %,d) instead of %.1f %%."
                .formatted(
                        100.0 * kept / Math.max(1, of),
                        kind,
                        number(kept),
                        of,
                        100 * expected.expected() / Math.max(1, of));
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }

    private static long count(List<Issued.Request> requests, Found all, Worth worth) {
        return requests.stream().filter(request -> worth(request, all) == worth).count();
    }

    private static Worth worth(Issued.Request request, Found all) {
        var read = all.of(request).worth();
        return read == Worth.UNKNOWN ? Worth.of(request) : read;
    }
}
