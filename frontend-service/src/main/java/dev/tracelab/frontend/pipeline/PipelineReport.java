package dev.tracelab.frontend.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Body of {@code GET /lab/pipeline}: the way of the spans, from the services that make them to the store that keeps
 * them.
 *
 * @param services this service first, the others by name
 * @param store {@code GET /lab/store} of trace-store; null when the back end cannot be reached or keeps no such account
 * @param storeProblem why {@code store} is null, in a few words; absent when it is not
 */
record PipelineReport(
        List<Service> services,
        JsonNode store,
        boolean storeReachable,
        @JsonInclude(JsonInclude.Include.NON_NULL) String storeProblem) {

    /**
     * One service; fields that would be null are absent.
     *
     * @param reachable whether it answered at all
     * @param telemetry its {@code GET /lab/telemetry}
     * @param problem why there is no telemetry, in a few words: "connection refused"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(String service, boolean reachable, Object telemetry, String problem) {}
}
