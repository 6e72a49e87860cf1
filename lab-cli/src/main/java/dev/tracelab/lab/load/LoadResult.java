package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a run when it is over.
 *
 * @param k6 which k6 it was
 * @param length as planned
 * @param percentiles empty where the scenario knows none
 * @param memory empty unless it is the embedded stack of this checkout
 * @param failures what else went wrong, in sentences
 */
record LoadResult(
        ScenarioFile scenario,
        String frontend,
        String k6,
        Instant begin,
        Duration length,
        List<Issued.Request> requests,
        List<Threshold> thresholds,
        Ledger ledger,
        List<PercentileCheck> percentiles,
        List<PartMemory> memory,
        List<String> failures) {

    /** Whether its trace can be looked up. */
    boolean isStored(Issued.Request request) {
        return request.traceId() != null && ledger.stored().contains(request.traceId());
    }

    boolean isGood() {
        return failures.isEmpty()
                && ledger.isGood()
                && thresholds.stream().allMatch(Threshold::met)
                && percentiles.stream().allMatch(PercentileCheck::isGood)
                && !requests.isEmpty();
    }
}
