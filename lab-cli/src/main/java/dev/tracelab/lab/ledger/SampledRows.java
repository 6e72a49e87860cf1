package dev.tracelab.lab.ledger;

import java.util.ArrayList;
import java.util.List;

/** What was issued and what of it the roots sampled, by class and together. */
final class SampledRows {
    static final String ALL = "all";
    private static final String CALLERS = "callers";
    /** What is known to fail when it begins: a load test asks for it by a fault header. */
    private static final String FAILED = "failed";

    private final Issued issued;
    private final SamplingInForce sampling;

    SampledRows(Issued issued, SamplingInForce sampling) {
        this.issued = issued;
        this.sampling = sampling;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        var kinds = issued.kinds();
        kinds.forEach(kind -> rows.add(issued(kind, issued.of(kind))));
        if (kinds.size() > 1) {
            rows.add(issued(ALL, issued));
        }
        kinds.forEach(kind -> rows.add(sampled(kind, issued.of(kind), expected(issued.of(kind)))));
        if (kinds.size() > 1) {
            rows.add(sampled(ALL, issued, together()));
        }
        return rows;
    }

    private static Row issued(String kind, Issued requests) {
        return Row.plain(Step.ISSUED, CALLERS, kind, requests.requests().size());
    }

    private Row sampled(String kind, Issued requests, Expectation expected) {
        var actual = requests.sampled().size();
        if (expected == null) {
            return Row.plain(Step.SAMPLED, Topology.ENTRY, kind, actual);
        }
        var row = Row.judged(
                Step.SAMPLED, Topology.ENTRY, kind, actual, expected, Verdict.OUTSIDE, causes(actual, requests));
        return row.isBad() || sampling.changes().isEmpty()
                ? row
                : Row.unknown(
                        Step.SAMPLED,
                        Topology.ENTRY,
                        kind,
                        actual,
                        expected,
                        sampling.changes().getFirst());
    }

    private List<String> causes(long actual, Issued requests) {
        if (!sampling.changes().isEmpty()) {
            return sampling.changes();
        }
        var n = requests.requests().size();
        var share = Share.of(actual, n);
        return List.of("%s kept %s of %,d where %s is in force: a share of %.2f to %.2f %% (95 %%)."
                .formatted(
                        Topology.ENTRY,
                        Sentences.count(actual, "trace"),
                        n,
                        sampling.strategy().describe(),
                        100 * share.low(),
                        100 * share.high()));
    }

    /** Of requests of one class; null where nothing can be expected. */
    private Expectation expected(Issued requests) {
        var n = requests.requests().size();
        return switch (sampling.strategy()) {
            case Strategy.Probability(var name, var ratio) -> Expectation.binomial(n, ratio);
            case Strategy.ErrorBiased(var ratio) -> {
                long failing = requests.of(FAILED).requests().size();
                yield Expectation.binomial(n - failing, ratio).plus(failing);
            }
            case Strategy.RateLimiting limit ->
                issued.kinds().size() == 1 ? RateLimit.expected(limit.tracesPerSecond(), requests) : null;
            case Strategy.Recorded recorded -> null;
        };
    }

    /** A limit holds for all classes together. */
    private Expectation together() {
        return sampling.strategy() instanceof Strategy.RateLimiting(var perSecond)
                ? RateLimit.expected(perSecond, issued)
                : expected(issued);
    }
}
