package dev.tracelab.lab.load;

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

    /** By class, in the order in which they first came; logins last. */
    static List<KindFigures> of(List<IssuedRequest> requests) {
        Map<String, List<IssuedRequest>> byKind = new LinkedHashMap<>();
        requests.stream()
                .filter(request -> !request.isLogin())
                .forEach(request -> byKind.computeIfAbsent(request.kind(), kind -> new java.util.ArrayList<>())
                        .add(request));
        var logins = requests.stream().filter(IssuedRequest::isLogin).toList();
        if (!logins.isEmpty()) {
            byKind.put(IssuedRequest.LOGIN, logins);
        }
        return byKind.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static KindFigures of(String kind, List<IssuedRequest> requests) {
        return new KindFigures(
                kind,
                requests.size(),
                requests.stream().filter(IssuedRequest::sampled).count(),
                Percentiles.of(requests.stream().mapToDouble(IssuedRequest::durationMs)));
    }
}
