package dev.tracelab.lab.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run when it is over.
 *
 * @param strategy the sampling strategy in force meanwhile, in its short form, as far as it is known
 * @param k6 which k6 it was
 * @param failures what else went wrong, in sentences
 */
record LoadResult(
        ScenarioFile scenario,
        LoadOptions options,
        Optional<String> strategy,
        String frontend,
        String k6,
        Instant begin,
        Duration length,
        List<IssuedRequest> requests,
        List<Threshold> thresholds,
        List<String> failures) {

    boolean isGood() {
        return failures.isEmpty() && thresholds.stream().allMatch(Threshold::met);
    }
}
