package dev.tracelab.lab.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one store has of the requests of a load.
 *
 * @param behindSampling a tail sampler decides what gets here
 * @param sampled by trace id, those whose callers were told that they are kept
 * @param unsampled by trace id, those of which nothing should be there; all of them, or an even choice
 * @param problem why nothing was found out, empty when it was
 */
record Found(
        String backEnd,
        boolean behindSampling,
        Map<String, TraceFacts> sampled,
        Map<String, TraceFacts> unsampled,
        String problem) {

    boolean isKnown() {
        return problem.isEmpty();
    }

    TraceFacts of(Issued.Request request) {
        return sampled.getOrDefault(request.traceId(), TraceFacts.NONE);
    }

    /** Ids of the traces of which it has anything. */
    Set<String> stored() {
        return Stream.of(sampled, unsampled)
                .flatMap(traces -> traces.entrySet().stream())
                .filter(trace -> trace.getValue().isFound())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same store, asked for these alone. */
    Found only(List<Issued.Request> requests) {
        Map<String, TraceFacts> some =
                requests.stream().collect(Collectors.toMap(Issued.Request::traceId, this::of, (first, same) -> first));
        return new Found(backEnd, behindSampling, some, Map.of(), problem);
    }

    /** Spans that should be there for the sampled traces, by service: those found and those missed. */
    Map<String, Long> demanded() {
        return sum(sampled.values().stream().flatMap(facts -> Stream.of(facts.spans(), facts.missing())));
    }

    Map<String, Long> missing() {
        return sum(sampled.values().stream().map(TraceFacts::missing));
    }

    /** Traces that nobody wanted, by the service that began to keep them: those below only followed it. */
    Map<String, Long> unwanted() {
        return sum(unsampled.values().stream()
                .map(facts -> facts.tops().stream().collect(Collectors.toMap(top -> top, top -> 1L))));
    }

    private static Map<String, Long> sum(Stream<Map<String, Long>> several) {
        Map<String, Long> sum = new TreeMap<>();
        several.forEach(each -> each.forEach((service, count) -> sum.merge(service, count, Long::sum)));
        return sum;
    }
}
