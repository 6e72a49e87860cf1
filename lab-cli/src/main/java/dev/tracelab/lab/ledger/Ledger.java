package dev.tracelab.lab.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What became of every trace and span between two snapshots, each number beside what it should be.
 *
 * @param from RFC 3339, the epoch for "since the services started"
 * @param strategy the head strategy that the expectations follow, in the short form of {@code lab sampling set}
 * @param rows in the order of the chain
 * @param stored ids of the issued traces that can be looked up: behind a tail sampler where there is one
 * @param notes what a reader should know besides, in sentences
 */
public record Ledger(String from, String to, String strategy, List<Row> rows, Set<String> stored, List<String> notes) {

    /**
     * Asks the stores of the later snapshot for every issued trace, which takes about a millisecond each.
     *
     * @param issued {@link Issued#unknown} where nobody counted: then services and stores are still compared
     */
    public static Ledger of(Snapshot before, Snapshot after, Issued issued) {
        return of(before, after, issued, Lookup.inAll(after, issued.traced()), TailPolicies.DOCUMENTED);
    }

    static Ledger of(Snapshot before, Snapshot after, Issued issued, List<Found> found, TailPolicies policies) {
        var traced = issued.traced();
        var evidence = Evidence.of(before, after, found);
        var sampling = SamplingInForce.of(before, after);
        List<Row> rows = new ArrayList<>(new SampledRows(traced, sampling).rows());
        StandsForRow.of(traced, evidence.all()).ifPresent(rows::add);
        rows.addAll(new ServiceRows(evidence, before.settled() && after.settled()).rows());
        rows.addAll(new CollectorRows(evidence, policies).rows());
        rows.addAll(new StoreRows(traced, evidence, policies).rows());
        return new Ledger(
                before.takenAt(),
                after.takenAt(),
                sampling.strategy().describe(),
                List.copyOf(rows),
                stored(found),
                notes(issued, evidence, sampling));
    }

    /** False: a number is outside of what is allowed, or something is gone. */
    public boolean isGood() {
        return rows.stream().noneMatch(Row::isBad);
    }

    /** The worst of all. */
    public Verdict verdict() {
        return rows.stream().map(Row::verdict).max(Comparator.naturalOrder()).orElse(Verdict.OK);
    }

    /** What is likely behind all that is not ok, each said once. */
    public List<String> causes() {
        return rows.stream().flatMap(row -> row.causes().stream()).distinct().toList();
    }

    private static Set<String> stored(List<Found> found) {
        return found.stream()
                .filter(Found::isKnown)
                .max(Comparator.comparing(Found::behindSampling))
                .map(Found::stored)
                .orElse(Set.of());
    }

    private static List<String> notes(Issued issued, Evidence evidence, SamplingInForce sampling) {
        List<String> notes = new ArrayList<>(sampling.notes());
        notes.addAll(evidence.gaps());
        var untraced = issued.requests().size() - issued.traced().requests().size();
        if (untraced > 0) {
            notes.add("%s named no trace: what became of them is not known."
                    .formatted(Sentences.count(untraced, "answer")));
        }
        if (issued.isEmpty()) {
            notes.add("Nobody counted the requests, so the ledger begins with what the services sampled.");
        }
        return List.copyOf(notes);
    }
}
