package dev.tracelab.lab.request;

import dev.tracelab.lab.trace.Trace;
import dev.tracelab.lab.trace.TraceWait;
import java.util.List;
import java.util.Optional;

/**
 * What came of one request or several.
 *
 * @param outcomes one or more, in order
 * @param faulty a fault was asked for: neither the status nor the durations are as documented
 */
record RequestResult(Scenario scenario, List<RequestRunner.Outcome> outcomes, boolean faulty) {

    RequestRunner.Outcome last() {
        return outcomes.getLast();
    }

    /** Whether its durations can be held against the documentation. */
    boolean isDocumented() {
        return scenario.documented() && !faulty && last().answer().isSuccess();
    }

    List<Trace> traces() {
        return outcomes.stream()
                .map(RequestRunner.Outcome::trace)
                .flatMap(Optional::stream)
                .map(TraceWait.Result::trace)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Verdicts.Row> verdicts() {
        return isDocumented() ? Verdicts.over(traces()) : List.of();
    }

    /** A single request may be an unlucky one; its verdicts are shown, but the median of several decides. */
    boolean isGood() {
        var answered =
                faulty || outcomes.stream().allMatch(outcome -> outcome.answer().isSuccess());
        var traced = outcomes.stream().allMatch(outcome -> outcome.trace().isEmpty() || outcome.hasWholeTrace());
        var inTime = outcomes.size() == 1
                || verdicts().stream().allMatch(row -> row.verdict().isMet());
        return answered && traced && inTime;
    }
}
