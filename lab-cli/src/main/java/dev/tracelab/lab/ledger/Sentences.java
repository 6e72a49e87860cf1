package dev.tracelab.lab.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the ledger says in words. */
final class Sentences {
    private Sentences() {}

    static String missing(long count, String service, String backEnd) {
        return backEnd + " lacks at least " + count(count, "span") + " of " + service + ".";
    }

    static List<String> losses(Change service) {
        var counted = service.counted();
        List<String> causes = new ArrayList<>();
        if (counted.count("dropped") > 0) {
            causes.add("%s dropped %s: its queue of %s was full."
                    .formatted(
                            service.name(),
                            count(counted.count("dropped"), "span"),
                            counted.facts().getOrDefault("queueSize", "?")));
        }
        if (counted.sum("failed") > 0) {
            causes.add("%s lost %s on the way to %s: %s.%s"
                    .formatted(
                            service.name(),
                            count(counted.sum("failed"), "span"),
                            counted.facts().getOrDefault("endpoint", "its receiver"),
                            byName(counted.group("failed")),
                            lastError(counted)));
        }
        if (counted.gauge("running") > 0) {
            causes.add(
                    "%s began %s that never ended.".formatted(service.name(), count(counted.gauge("running"), "span")));
        }
        return causes;
    }

    static String sampledTooFew(Change service, long demanded) {
        return "%s is not parent-based: it sampled %s where its parents' traces demand %,d. Its sampler: %s."
                .formatted(
                        service.name(),
                        count(service.counted().count("sampled"), "span"),
                        demanded,
                        root(service.counted().facts().getOrDefault("sampler", "unknown")));
    }

    static String sampledUnasked(String service, long traces, long asked, String sampler) {
        return "%s is not parent-based: it kept %s of %,d whose root was not sampled. Its sampler: %s."
                .formatted(service, count(traces, "trace"), asked, root(sampler));
    }

    static String startsItsOwn(Change service) {
        return "%s does not continue its callers' traces: its lab.boundary.policy is %s."
                .formatted(
                        service.name(),
                        service.counted().facts().get("boundary").toLowerCase(Locale.ROOT));
    }

    static String otherEndpoint(String service, String endpoint, String others) {
        return "%s sends its spans to %s, the others to %s.".formatted(service, endpoint, others);
    }

    static List<String> collectorLosses(Account collector) {
        List<String> causes = new ArrayList<>();
        if (collector.count("refused") > 0) {
            causes.add("The Collector refused %s: out of memory, or a full queue behind it."
                    .formatted(count(collector.count("refused"), "span")));
        }
        lost(collector, "send_failed", "could not send", causes);
        lost(collector, "enqueue_failed", "had no room in its queue for", causes);
        if (collector.count("tail.too_early") > 0) {
            causes.add("The tail sampler dropped %s before it decided: num_traces is too small."
                    .formatted(count(collector.count("tail.too_early"), "trace")));
        }
        return causes;
    }

    static List<String> refusals(Account store) {
        List<String> causes = new ArrayList<>();
        if (store.sum("refused") > 0) {
            causes.add("The store refused %s: %s."
                    .formatted(count(store.sum("refused"), "span"), byName(store.group("refused"))));
        }
        if (store.sum("requests_refused") > 0) {
            causes.add("The store refused %s: %s."
                    .formatted(
                            count(store.sum("requests_refused"), "whole batch", "whole batches"),
                            byName(store.group("requests_refused"))));
        }
        return causes;
    }

    static String count(long number, String what) {
        return count(number, what, what + "s");
    }

    static String byName(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String count(long number, String one, String several) {
        return "%,d %s".formatted(number, number == 1 ? one : several);
    }

    private static void lost(Account collector, String group, String verb, List<String> causes) {
        collector.group(group).forEach((exporter, count) -> {
            if (count > 0) {
                causes.add("The Collector %s %s to %s.".formatted(verb, count(count, "span"), exporter));
            }
        });
    }

    /** Of a parent-based sampler the part that decides, since that is what did. */
    private static String root(String sampler) {
        return sampler.replaceFirst(".*root:(.*?),remoteParentSampled.*}", "$1");
    }

    private static String lastError(Account service) {
        var error = service.facts().getOrDefault("lastError", "");
        return error.isEmpty() || error.equals("null") ? "" : " Last error: " + error + ".";
    }
}
