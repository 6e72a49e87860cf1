package dev.tracelab.lab.ledger;

import java.util.List;

/**
 * One number of the ledger.
 *
 * @param where the part that counted it
 * @param kind class of the requests, {@code all}, name of a policy or exporter; empty where there is one number only
 * @param expected null where nothing can be expected
 * @param causes sentences: what is likely behind a verdict that is not ok
 */
public record Row(
        Step step, String where, String kind, long actual, Expectation expected, Verdict verdict, List<String> causes) {

    /** A number that is what it is. */
    static Row plain(Step step, String where, String kind, long actual) {
        return new Row(step, where, kind, actual, null, Verdict.OK, List.of());
    }

    static Row unknown(Step step, String where, String kind, long actual, Expectation expected, String why) {
        return new Row(step, where, kind, actual, expected, Verdict.UNKNOWN, List.of(why));
    }

    /** Judged by its band: fewer than allowed is {@code ifFewer}, more is always outside. */
    static Row judged(
            Step step,
            String where,
            String kind,
            long actual,
            Expectation expected,
            Verdict ifFewer,
            List<String> causes) {
        if (expected.allowed().contains(actual)) {
            return new Row(step, where, kind, actual, expected, Verdict.OK, List.of());
        }
        var verdict = actual < expected.allowed().low() ? ifFewer : Verdict.OUTSIDE;
        return new Row(step, where, kind, actual, expected, verdict, List.copyOf(causes));
    }

    boolean isBad() {
        return verdict.isBad();
    }
}
