package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.Issued;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of one class together.
 *
 * @param sampled how many of them were sampled, as their answers said
 * @param durations in milliseconds, as the caller felt them
 */
record KindFigures(String kind, long issued, long sampled, Percentiles durations) {
    static final String LOGIN = "login";

    /** By class, in the order in which they first came; logins last. */
    static List<KindFigures> of(List<Issued.Request> requests) {
        Map<String, List<Issued.Request>> byKind = new LinkedHashMap<>();
        requests.stream()
                .filter(request -> !request.kind().equals(LOGIN))
                .forEach(request -> byKind.computeIfAbsent(request.kind(), kind -> new ArrayList<>())
                        .add(request));
        var logins = requests.stream()
                .filter(request -> request.kind().equals(LOGIN))
                .toList();
        if (!logins.isEmpty()) {
            byKind.put(LOGIN, logins);
        }
        return byKind.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static KindFigures of(String kind, List<Issued.Request> requests) {
        return new KindFigures(
                kind,
                requests.size(),
                requests.stream().filter(Issued.Request::sampled).count(),
                Percentiles.of(requests.stream().mapToDouble(Issued.Request::durationMs)));
    }
}
