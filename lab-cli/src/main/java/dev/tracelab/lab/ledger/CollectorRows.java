package dev.tracelab.lab.ledger;

import java.util.ArrayList;
import java.util.List;

/** What the Collector received, decided and handed on. */
final class CollectorRows {
    private static final String BASELINE = "baseline";

    private final Evidence evidence;
    private final TailPolicies policies;

    CollectorRows(Evidence evidence, TailPolicies policies) {
        this.evidence = evidence;
        this.policies = policies;
    }

    List<Row> rows() {
        var collector = evidence.collector();
        if (collector == null) {
            return List.of();
        }
        var counted = collector.counted();
        if (!collector.isKnown()) {
            return List.of(Row.unknown(
                    Step.SPANS_RECEIVED, collector.name(), "", counted.count("accepted"), null, collector.gap()));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(received(counted));
        counted.group("decided")
                .forEach((decision, count) -> rows.add(Row.plain(Step.TRACES_KEPT, collector.name(), decision, count)));
        counted.group("sampled_by").forEach((policy, count) -> rows.add(policy(counted, policy, count)));
        counted.group("sent").forEach((exporter, count) -> rows.add(sent(counted, exporter, count)));
        return rows;
    }

    private Row received(Account counted) {
        return arrived(evidence, Step.SPANS_RECEIVED, counted.name(), counted.count("accepted"));
    }

    /** Spans that came to a place the services send to. */
    static Row arrived(Evidence evidence, Step step, String where, long actual) {
        var exported = evidence.sum("exported");
        // Of a batch whose answer came too late nobody knows whether it arrived.
        var atMost = exported + evidence.sum("failed");
        var expected = Expectation.between(exported, exported, atMost);
        var unsure = evidence.services().values().stream().anyMatch(service -> !service.isKnown());
        if (unsure && !expected.allowed().contains(actual)) {
            return Row.unknown(step, where, "", actual, null, "The services' own figures do not cover the whole time.");
        }
        if (evidence.sinceTheStart() && actual > atMost) {
            return Row.unknown(
                    step,
                    where,
                    "",
                    actual,
                    expected,
                    "More spans came than the services have exported since they started: one was restarted, or another"
                            + " program sends spans here.");
        }
        List<String> causes = new ArrayList<>(evidence.onTheWay());
        if (actual > atMost) {
            causes.add("Another program sends spans here, or a service that was not asked.");
        } else if (actual < exported) {
            causes.addAll(evidence.misdirected());
        }
        return Row.judged(step, where, "", actual, expected, Verdict.LOST, causes);
    }

    /** Each policy is asked about each trace, so the share of the ordinary shows in its own counter. */
    private Row policy(Account counted, String policy, long kept) {
        if (!policy.contains(BASELINE)) {
            return Row.plain(Step.POLICY, counted.name(), policy, kept);
        }
        var asked = kept + counted.count("not_sampled_by." + policy);
        var expected = Expectation.binomial(asked, policies.baseline());
        return Row.judged(
                Step.POLICY,
                counted.name(),
                policy,
                kept,
                expected,
                Verdict.OUTSIDE,
                List.of(policies.explain(policy, kept, asked, expected)));
    }

    private Row sent(Account counted, String exporter, long sent) {
        var failed = counted.count("send_failed." + exporter) + counted.count("enqueue_failed." + exporter);
        var decides = !counted.group("decided").isEmpty();
        var accepted = counted.count("accepted");
        if (failed > 0) {
            return new Row(
                    Step.SPANS_SENT,
                    counted.name(),
                    exporter,
                    sent,
                    decides ? null : Expectation.exactly(accepted),
                    Verdict.LOST,
                    Sentences.collectorLosses(counted));
        }
        // Which exporter is behind the tail sampler is not in the metrics; what it should have is judged by trace id.
        return decides
                ? Row.plain(Step.SPANS_SENT, counted.name(), exporter, sent)
                : Row.judged(
                        Step.SPANS_SENT,
                        counted.name(),
                        exporter,
                        sent,
                        Expectation.exactly(accepted),
                        Verdict.LOST,
                        List.of("The Collector received more spans than it sent to " + exporter + "."));
    }
}
