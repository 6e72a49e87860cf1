package dev.tracelab.lab.ledger;

/** How many traces a leaky bucket lets through, from the times at which the requests were made. */
final class RateLimit {
    /** The times are the callers': a decision falls a little later, and a run begins with a bucket of unknown filling. */
    private static final double SLACK_SECONDS = 1;

    private RateLimit() {}

    static Expectation expected(double perSecond, Issued issued) {
        var size = Math.max(1, perSecond);
        var full = pass(perSecond, size, size, issued);
        var empty = pass(perSecond, size, 0, issued);
        var slack = (long) Math.ceil(Math.max(1, perSecond * SLACK_SECONDS));
        var requests = issued.requests().size();
        return Expectation.between(full, Math.max(0, empty - slack), Math.min(requests, full + slack));
    }

    private static long pass(double perSecond, double size, double filling, Issued issued) {
        var passed = 0L;
        var balance = filling;
        var last = Double.NaN;
        for (var request : issued.requests()) {
            if (!Double.isNaN(last)) {
                balance = Math.min(size, balance + (request.time() - last) / 1000 * perSecond);
            }
            last = request.time();
            if (balance >= 1) {
                balance--;
                passed++;
            }
        }
        return passed;
    }
}
