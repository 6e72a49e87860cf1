package dev.tracelab.lab.ledger;

import java.util.ArrayList;
import java.util.List;

/** What can be read back: spans by the store's own account, traces by asking for each id. */
final class StoreRows {
    private final Issued issued;
    private final Evidence evidence;
    private final TailPolicies policies;

    StoreRows(Issued issued, Evidence evidence, TailPolicies policies) {
        this.issued = issued;
        this.evidence = evidence;
        this.policies = policies;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (evidence.store() != null) {
            rows.add(spans(evidence.store()));
        }
        if (issued.isEmpty()) {
            return rows;
        }
        evidence.found().forEach(found -> {
            issued.kinds().forEach(kind -> rows.add(traces(found, kind, issued.of(kind))));
            if (!found.unsampled().isEmpty()) {
                rows.add(unsampled(found));
            }
        });
        return rows;
    }

    private Row spans(Change store) {
        var stored = store.counted().count("stored");
        if (evidence.collector() != null) {
            // What comes here is the Collector's business, which may sample.
            return Row.plain(Step.SPANS_STORED, store.name(), "", stored);
        }
        return store.isKnown()
                ? CollectorRows.arrived(evidence, Step.SPANS_STORED, store.name(), stored)
                : Row.unknown(Step.SPANS_STORED, store.name(), "", stored, null, store.gap());
    }

    private Row traces(Found found, String kind, Issued requests) {
        var sampled = requests.sampled();
        var whole = sampled.stream()
                .filter(request -> found.of(request).isFound())
                .filter(request -> found.of(request).isWhole())
                .count();
        if (!found.isKnown()) {
            return Row.unknown(Step.STORED, found.backEnd(), kind, 0, null, found.problem());
        }
        if (found.behindSampling()) {
            return kept(found, kind, sampled, whole);
        }
        var expected = Expectation.exactly(sampled.size());
        if (whole < sampled.size() && wereEvicted(found, sampled)) {
            return Row.unknown(
                    Step.STORED,
                    found.backEnd(),
                    kind,
                    whole,
                    expected,
                    "The store has thrown old traces away to make room: what is missing may have been there.");
        }
        return Row.judged(
                Step.STORED, found.backEnd(), kind, whole, expected, Verdict.LOST, evidence.blame(found.only(sampled)));
    }

    /** Behind a tail sampler: by its policies; and what is kept must be kept whole. */
    private Row kept(Found found, String kind, List<Issued.Request> sampled, long whole) {
        var expected = policies.expected(sampled, evidence.all());
        var kept =
                sampled.stream().filter(request -> found.of(request).isFound()).count();
        if (whole < kept) {
            return new Row(
                    Step.STORED,
                    found.backEnd(),
                    kind,
                    whole,
                    expected,
                    Verdict.LOST,
                    List.of(("%s has only a part of %s of class %s. Where the spans of one trace come to several"
                                    + " Collectors, each decides by what it sees.")
                            .formatted(found.backEnd(), Sentences.count(kept - whole, "trace"), kind)));
        }
        return Row.judged(
                Step.STORED,
                found.backEnd(),
                kind,
                kept,
                expected,
                Verdict.OUTSIDE,
                List.of(policies.explain(kind, kept, sampled.size(), expected)));
    }

    private Row unsampled(Found found) {
        var there =
                found.unsampled().values().stream().filter(TraceFacts::isFound).count();
        List<String> causes = found.unwanted().entrySet().stream()
                .map(service -> Sentences.sampledUnasked(
                        service.getKey(),
                        service.getValue(),
                        found.unsampled().size(),
                        evidence.sampler(service.getKey())))
                .toList();
        return Row.judged(
                Step.UNSAMPLED_STORED,
                found.backEnd(),
                SampledRows.ALL,
                there,
                Expectation.exactly(0),
                Verdict.OUTSIDE,
                causes);
    }

    private boolean wereEvicted(Found found, List<Issued.Request> sampled) {
        return evidence.store() != null
                && evidence.store().counted().count("evicted") > 0
                && sampled.stream().map(found::of).allMatch(facts -> facts.isWhole() || !facts.isFound());
    }
}
