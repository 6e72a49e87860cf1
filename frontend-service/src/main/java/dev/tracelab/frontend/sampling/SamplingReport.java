package dev.tracelab.frontend.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tracelab.tracing.sampling.StrategyDocument;
import java.util.List;

/**
 * Body of {@code GET} and {@code PUT /lab/sampling}.
 *
 * @param strategy of this service, where nearly every trace begins
 * @param consistent whether every service could be asked and has the same strategy
 * @param warnings in whole sentences; empty where all is well
 * @param services this service first, the others by name
 */
record SamplingReport(
        StrategyDocument strategy, boolean consistent, List<String> warnings, List<ServiceSampler> services) {

    /**
     * One service; fields that would be null are absent.
     *
     * @param reachable whether it answered at all
     * @param sampler its {@code GET /lab/sampler}
     * @param problem why there is no sampler, in a few words: "connection refused"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceSampler(String service, boolean reachable, Object sampler, String problem) {}
}
