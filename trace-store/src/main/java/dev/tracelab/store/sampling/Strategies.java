package dev.tracelab.store.sampling;

import java.util.Map;

/** A whole strategies file. */
record Strategies(Strategy defaultStrategy, Map<String, Strategy> byService) {
    static final Strategies SAMPLE_ALL = new Strategies(Strategy.SAMPLE_ALL, Map.of());

    Strategy of(String service) {
        return byService.getOrDefault(service, defaultStrategy);
    }
}
