package dev.tracelab.lab.ledger;

/**
 * A share that was observed, with the range the true one is in (Wilson's interval, 95 %): other than the plain one it
 * stays between 0 and 1 and is right for few tries.
 */
public record Share(double observed, double low, double high) {
    private static final double Z = 1.959964;

    /** @param tries 1 or more */
    static Share of(long hits, long tries) {
        var share = (double) hits / tries;
        var weight = Z * Z / tries;
        var middle = (share + weight / 2) / (1 + weight);
        var half = Z / (1 + weight) * Math.sqrt(share * (1 - share) / tries + weight / (4 * tries));
        return new Share(share, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
