package dev.tracelab.lab.ledger;

import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a store has of one trace.
 *
 * @param spans by service
 * @param missing by service, what the spans that are there say of those that are not; at least so many
 * @param tops services of the spans that have no parent here
 * @param worth whether a tail sampler that keeps errors, slow and forced traces would keep it for certain
 * @param probability the root's {@code sampling.probability}, empty where none is recorded
 */
record TraceFacts(
        Map<String, Long> spans, Map<String, Long> missing, Set<String> tops, Worth worth, OptionalDouble probability) {
    /** Nothing at all: the root at least should be there. */
    static final TraceFacts NONE =
            new TraceFacts(Map.of(), Map.of(Topology.ENTRY, 1L), Set.of(), Worth.UNKNOWN, OptionalDouble.empty());

    static TraceFacts of(Trace trace) {
        var spans = distinct(trace.spans());
        Map<String, Long> byService =
                spans.stream().collect(Collectors.groupingBy(Span::service, TreeMap::new, Collectors.counting()));
        return new TraceFacts(byService, missing(spans), tops(spans), Worth.of(spans), probability(spans));
    }

    boolean isFound() {
        return !spans.isEmpty();
    }

    boolean isWhole() {
        return missing.isEmpty();
    }

    /** A receiver that answers too late is sent the same spans again. */
    private static List<Span> distinct(List<Span> spans) {
        Set<String> seen = new HashSet<>();
        return spans.stream().filter(span -> seen.add(span.id())).toList();
    }

    /** A span may be missed by its callers and by its children: the larger number counts. */
    private static Map<String, Long> missing(List<Span> spans) {
        Map<String, Long> missing = new TreeMap<>(missedByChildren(spans));
        missedByParents(spans).forEach((service, count) -> missing.merge(service, count, Math::max));
        return missing;
    }

    private static Set<String> tops(List<Span> spans) {
        var ids = spans.stream().map(Span::id).collect(Collectors.toSet());
        return spans.stream()
                .filter(span -> !ids.contains(span.parentId()))
                .map(Span::service)
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> missedByChildren(List<Span> spans) {
        var ids = spans.stream().map(Span::id).collect(Collectors.toSet());
        Map<String, Set<String>> parents = new TreeMap<>();
        spans.stream()
                .filter(span -> !span.isRoot() && !ids.contains(span.parentId()))
                .forEach(span -> parents.computeIfAbsent(Topology.parentOf(span), any -> new HashSet<>())
                        .add(span.parentId()));
        if (spans.stream().noneMatch(Span::isRoot)) {
            parents.computeIfAbsent(Topology.ENTRY, any -> Set.of("root"));
        }
        return parents.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                (long) each.getValue().size()));
    }

    private static Map<String, Long> missedByParents(List<Span> spans) {
        var parents = spans.stream().map(Span::parentId).collect(Collectors.toSet());
        return spans.stream()
                .filter(span -> !parents.contains(span.id()))
                .map(TraceFacts::owes)
                .filter(service -> !service.isEmpty())
                .collect(Collectors.groupingBy(service -> service, Collectors.counting()));
    }

    /** Which service a span without children says should have made one. */
    private static String owes(Span span) {
        // Without an answer nobody knows whether the call arrived.
        if (span.isHttpCall() && span.attributes().containsKey("http.response.status_code")) {
            return Topology.callee(span);
        }
        var success =
                span.attributes().getOrDefault("http.response.status_code", "").startsWith("2");
        var readsDatabase = span.kind() == Span.Kind.SERVER && span.service().equals(Topology.DATABASE_OWNER);
        return success && readsDatabase ? span.service() : "";
    }

    private static OptionalDouble probability(List<Span> spans) {
        return spans.stream()
                .filter(Span::isRoot)
                .map(root -> root.attributes().get("sampling.probability"))
                .filter(text -> text != null)
                .mapToDouble(Double::parseDouble)
                .filter(probability -> probability > 0 && probability <= 1)
                .findFirst();
    }
}
