package dev.tracelab.lab.ledger;

import java.util.ArrayList;
import java.util.List;

/** For each service: the spans it sampled beside those its parents' traces demand, and what became of them. */
final class ServiceRows {
    private final Evidence evidence;
    private final boolean settled;

    /** @param settled no span was on its way at either snapshot */
    ServiceRows(Evidence evidence, boolean settled) {
        this.evidence = evidence;
        this.settled = settled;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (var service : evidence.services().values()) {
            var counted = service.counted();
            rows.add(Row.plain(Step.SPANS_CREATED, service.name(), "", counted.count("created")));
            rows.add(sampled(service));
            rows.add(exported(service));
            // What is wrong with these is said at the spans exported.
            rows.add(Row.plain(Step.SPANS_DROPPED, service.name(), "", counted.count("dropped")));
            rows.add(Row.plain(Step.SPANS_FAILED, service.name(), "", counted.sum("failed")));
        }
        return rows;
    }

    private Row sampled(Change service) {
        var actual = service.counted().count("sampled");
        if (!service.isKnown()) {
            return Row.unknown(Step.SPANS_SAMPLED, service.name(), "", actual, null, service.gap());
        }
        var all = evidence.all();
        if (!all.isKnown()) {
            return Row.plain(Step.SPANS_SAMPLED, service.name(), "", actual);
        }
        var demanded = evidence.demanded(service.name());
        var expected = Expectation.atLeast(demanded);
        long unwanted = all.unwanted().getOrDefault(service.name(), 0L);
        if (unwanted > 0) {
            var cause = Sentences.sampledUnasked(
                    service.name(), unwanted, all.unsampled().size(), evidence.sampler(service.name()));
            return new Row(Step.SPANS_SAMPLED, service.name(), "", actual, expected, Verdict.OUTSIDE, List.of(cause));
        }
        return Row.judged(
                Step.SPANS_SAMPLED,
                service.name(),
                "",
                actual,
                expected,
                Verdict.OUTSIDE,
                List.of(Sentences.sampledTooFew(service, demanded)));
    }

    private Row exported(Change service) {
        var counted = service.counted();
        var actual = counted.count("exported");
        if (!service.isKnown()) {
            return Row.unknown(Step.SPANS_EXPORTED, service.name(), "", actual, null, service.gap());
        }
        var expected = Expectation.exactly(counted.count("sampled"));
        var lost = counted.count("dropped") + counted.sum("failed") > 0;
        if (!lost && (!settled || counted.gauge("queued") > 0)) {
            return Row.unknown(
                    Step.SPANS_EXPORTED,
                    service.name(),
                    "",
                    actual,
                    expected,
                    "Spans were still on their way when a snapshot was taken.");
        }
        return lost
                ? new Row(
                        Step.SPANS_EXPORTED,
                        service.name(),
                        "",
                        actual,
                        expected,
                        Verdict.LOST,
                        Sentences.losses(service))
                : Row.judged(
                        Step.SPANS_EXPORTED,
                        service.name(),
                        "",
                        actual,
                        expected,
                        Verdict.LOST,
                        Sentences.losses(service));
    }
}
