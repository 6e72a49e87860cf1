package dev.tracelab.lab.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of the time between two snapshots; what is missing at one step is explained by what another counted.
 *
 * @param sinceTheStart the earlier snapshot is none: a service that was restarted since cannot be told from another
 * @param services by name
 * @param collector null where there is none
 * @param store null where it keeps no account
 * @param found by store; empty where nobody knows what was issued
 */
record Evidence(
        boolean sinceTheStart, Map<String, Change> services, Change collector, Change store, List<Found> found) {
    /** The boundary policy of a service that continues its callers' traces. */
    private static final String ACCEPTS = "ACCEPT";

    static Evidence of(Snapshot before, Snapshot after, List<Found> found) {
        Map<String, Change> services = new LinkedHashMap<>();
        after.services()
                .forEach(service ->
                        services.put(service.name(), Change.between(before.service(service.name()), service)));
        return new Evidence(
                before.time().equals(Instant.EPOCH),
                services,
                between(before.collector(), after.collector()),
                between(before.store(), after.store()),
                found);
    }

    /** The store that should have every sampled trace, if one does. */
    Found all() {
        return found.stream()
                .filter(Found::isKnown)
                .filter(each -> !each.behindSampling())
                .findFirst()
                .orElseGet(() -> new Found("", false, Map.of(), Map.of(), "no store has every sampled trace"));
    }

    /** Over all services that can be asked. */
    long sum(String counter) {
        return services.values().stream()
                .mapToLong(service ->
                        service.counted().count(counter) + service.counted().sum(counter))
                .sum();
    }

    /** Services whose figures do not cover the whole time, in sentences. */
    List<String> gaps() {
        return Stream.concat(
                        services.values().stream(), Stream.of(collector, store).filter(Objects::nonNull))
                .map(Change::gap)
                .filter(gap -> !gap.isEmpty())
                .toList();
    }

    /** Why spans of these services are missing in a store. */
    List<String> blame(Found store) {
        List<String> lacking = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        store.missing().forEach((service, count) -> {
            lacking.add(Sentences.missing(count, service, store.backEnd()));
            reasons.addAll(ofService(service));
        });
        reasons.addAll(onTheWay());
        lacking.addAll(reasons.isEmpty() ? List.of("No counter says where they went.") : reasons);
        return lacking;
    }

    /** What one service did wrong, as far as its counters tell. */
    List<String> ofService(String name) {
        var change = services.get(name);
        if (change == null) {
            return List.of(name + " is not among the services that were asked.");
        }
        if (!change.isKnown()) {
            return List.of(change.gap());
        }
        List<String> causes = new ArrayList<>(Sentences.losses(change));
        if (samplesTooFew(change)) {
            causes.add(Sentences.sampledTooFew(change, demanded(name)));
        }
        if (!change.counted().facts().getOrDefault("boundary", ACCEPTS).equals(ACCEPTS)) {
            causes.add(Sentences.startsItsOwn(change));
        }
        otherEndpoint(change).ifPresent(causes::add);
        return causes;
    }

    boolean samplesTooFew(Change service) {
        return service.counted().count("sampled") < demanded(service.name());
    }

    long demanded(String service) {
        return all().demanded().getOrDefault(service, 0L);
    }

    /** What the Collector and the store refused or could not hand on. */
    List<String> onTheWay() {
        List<String> causes = new ArrayList<>();
        if (collector != null) {
            causes.addAll(Sentences.collectorLosses(collector.counted()));
        }
        if (store != null) {
            causes.addAll(Sentences.refusals(store.counted()));
        }
        return causes;
    }

    /** Services whose spans are sent to where the others' are not. */
    List<String> misdirected() {
        return services.values().stream()
                .map(this::otherEndpoint)
                .flatMap(Optional::stream)
                .toList();
    }

    String sampler(String service) {
        var change = services.get(service);
        return change == null ? "unknown" : change.counted().facts().getOrDefault("sampler", "unknown");
    }

    private Optional<String> otherEndpoint(Change service) {
        var endpoint = service.counted().facts().getOrDefault("endpoint", "");
        var others = services.values().stream()
                .filter(other -> !other.name().equals(service.name()))
                .map(other -> other.counted().facts().getOrDefault("endpoint", ""))
                .collect(Collectors.toSet());
        return others.size() == 1 && !others.contains(endpoint)
                ? Optional.of(Sentences.otherEndpoint(
                        service.name(), endpoint, others.iterator().next()))
                : Optional.empty();
    }

    private static Change between(Account before, Account after) {
        if (after == null) {
            return null;
        }
        return Change.between(before == null ? Account.of(after.name(), "") : before, after);
    }
}
