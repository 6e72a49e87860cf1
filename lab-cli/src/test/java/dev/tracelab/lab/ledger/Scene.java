package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A load on a stack in which all is well, until a test plants something. */
final class Scene {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Addresses ADDRESSES = new Addresses("http://f", "http://q", null, List.of());
    private static final Map<String, Long> DOCUMENTED =
            new TreeMap<>(Map.of("frontend-service", 2L, "api-gateway", 3L, "auth-service", 1L, "user-service", 2L));

    private final Map<String, Account> services = new LinkedHashMap<>();
    private final List<Issued.Request> requests = new ArrayList<>();
    private final Map<String, TraceFacts> sampled = new TreeMap<>();
    private final Map<String, TraceFacts> unsampled = new TreeMap<>();
    private final Account store = Account.of("trace-store", "");
    private JsonNode samplingBefore = sampling("{\"strategy\":\"always_on\"}", "");
    private JsonNode samplingAfter = samplingBefore;
    private boolean settled = true;
    private Account collector;
    private SortedMap<String, TraceFacts> inJaeger;

    Scene() {
        for (var name : List.of("frontend-service", "api-gateway", "auth-service", "user-service")) {
            var account = Account.of(name, "instance-of-" + name);
            account.facts().put("endpoint", "http://store/v1/traces");
            account.facts().put("sampler", "ParentBased{root:AlwaysOnSampler}");
            account.facts().put("queueSize", "2048");
            List.of("created", "sampled", "exported", "dropped", "failed.timeout", "failed.connection_refused")
                    .forEach(counter -> account.counters().put(counter, 0L));
            services.put(name, account);
        }
        List.of("received", "stored", "evicted")
                .forEach(name -> store.counters().put(name, 0L));
    }

    /** So many requests, of which some are sampled; their traces are whole and everything is counted. */
    Scene requests(String kind, int all, int kept) {
        for (var i = 0; i < all; i++) {
            request(kind, i < kept);
        }
        return this;
    }

    private void request(String kind, boolean kept) {
        var id = "%032x".formatted(requests.size() + 1);
        requests.add(new Issued.Request(
                1_000_000 + 100.0 * requests.size(), id, kept, kind, kind.equals("failed") ? 503 : 200, 100));
        DOCUMENTED.forEach((service, spans) -> count(service, "created", spans));
        if (kept) {
            sampled.put(id, facts(DOCUMENTED, Map.of(), OptionalDouble.empty()));
            DOCUMENTED.forEach((service, spans) -> {
                count(service, "sampled", spans);
                count(service, "exported", spans);
                stored(spans);
            });
        } else {
            unsampled.put(id, TraceFacts.NONE);
        }
    }

    Scene count(String service, String counter, long more) {
        services.get(service).counters().merge(counter, more, Long::sum);
        return this;
    }

    Scene fact(String service, String name, String value) {
        services.get(service).facts().put(name, value);
        return this;
    }

    Scene stored(long more) {
        store.counters().merge("received", more, Long::sum);
        store.counters().merge("stored", more, Long::sum);
        return this;
    }

    Account store() {
        return store;
    }

    Scene restarted(String service) {
        var old = services.get(service);
        services.put(
                service, new Account(service, "another", old.counters(), old.gauges(), old.facts(), old.problem()));
        return this;
    }

    Scene unsettled() {
        settled = false;
        return this;
    }

    /** Of so many kept traces this service's spans are not in the store. */
    Scene lacking(String service, int traces) {
        sampled.keySet().stream().limit(traces).toList().forEach(id -> {
            var there = new TreeMap<>(DOCUMENTED);
            var missing = there.remove(service);
            sampled.put(id, facts(there, Map.of(service, missing), OptionalDouble.empty()));
        });
        return this;
    }

    Scene vanished(int traces) {
        sampled.keySet().stream().limit(traces).toList().forEach(id -> sampled.put(id, TraceFacts.NONE));
        return this;
    }

    /** Of so many traces that nobody sampled the store has spans that this service began. */
    Scene unwanted(String service, int traces) {
        unsampled.keySet().stream()
                .limit(traces)
                .toList()
                .forEach(id -> unsampled.put(
                        id,
                        new TraceFacts(
                                Map.of(service, 1L),
                                Map.of("frontend-service", 1L),
                                Set.of(service),
                                Worth.ORDINARY,
                                OptionalDouble.empty())));
        return this;
    }

    Scene probability(double p) {
        sampled.replaceAll((id, facts) -> facts(DOCUMENTED, Map.of(), OptionalDouble.of(p)));
        return this;
    }

    /** A Collector between services and stores, through which everything went; Tempo has all. */
    Account collector() {
        collector = Account.of("collector", "");
        collector.counters().put("accepted", store.count("received"));
        collector.counters().put("sent.otlp_grpc/tempo", store.count("received"));
        return collector;
    }

    /** A tail sampler before Jaeger, which let so many traces of a class pass. */
    Scene jaegerHas(String kind, int kept) {
        inJaeger = inJaeger == null ? new TreeMap<>() : inJaeger;
        issued().of(kind).sampled().stream()
                .limit(kept)
                .forEach(request -> inJaeger.put(request.traceId(), sampled.get(request.traceId())));
        return this;
    }

    SortedMap<String, TraceFacts> inJaeger() {
        return inJaeger;
    }

    /** Traces of this class had a span with an error. */
    Scene failing(String kind) {
        issued().of(kind)
                .sampled()
                .forEach(request -> sampled.computeIfPresent(
                        request.traceId(),
                        (id, facts) -> new TraceFacts(
                                facts.spans(), facts.missing(), facts.tops(), Worth.CERTAIN, facts.probability())));
        return this;
    }

    /** The first so many kept traces carry another probability than the rest. */
    Scene probability(double p, int traces) {
        sampled.keySet().stream()
                .limit(traces)
                .toList()
                .forEach(id -> sampled.put(id, facts(DOCUMENTED, Map.of(), OptionalDouble.of(p))));
        return this;
    }

    Scene strategy(String json) {
        samplingBefore = sampling(json, "");
        samplingAfter = samplingBefore;
        return this;
    }

    Scene strategyAfterwards(String json, String since) {
        samplingAfter = sampling(json, since);
        return this;
    }

    Issued issued() {
        return new Issued(requests);
    }

    Ledger ledger() {
        List<Found> found = new ArrayList<>();
        found.add(new Found(collector == null ? "trace-store" : "Tempo", false, sampled, unsampled, ""));
        if (inJaeger != null) {
            found.add(new Found("Jaeger", true, inJaeger, Map.of(), ""));
        }
        return Ledger.of(before(), after(), issued(), found, TailPolicies.DOCUMENTED);
    }

    Snapshot before() {
        var zero = services.values().stream()
                .map(service -> Account.of(service.name(), "instance-of-" + service.name()))
                .toList();
        return new Snapshot("2026-11-21T17:00:00Z", true, ADDRESSES, zero, null, null, samplingBefore);
    }

    Snapshot after() {
        return new Snapshot(
                "2026-11-21T17:01:00Z",
                settled,
                ADDRESSES,
                List.copyOf(services.values()),
                collector == null ? store : null,
                collector,
                samplingAfter);
    }

    private static TraceFacts facts(Map<String, Long> spans, Map<String, Long> missing, OptionalDouble probability) {
        return new TraceFacts(spans, missing, Set.of("frontend-service"), Worth.ORDINARY, probability);
    }

    static JsonNode sampling(String strategy, String since) {
        try {
            var sampler = (ObjectNode) JSON.readTree(strategy);
            sampler.put("service", "frontend-service").put("since", since);
            var sampling = sampler.deepCopy();
            sampling.putArray("services")
                    .addObject()
                    .put("service", "frontend-service")
                    .set("sampler", sampler);
            return sampling;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
