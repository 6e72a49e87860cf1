package dev.tracelab.frontend.pipeline;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one part of the lab said about itself.
 *
 * @param reachable whether it answered, whatever it said
 * @param document null with a problem
 * @param problem in a few words, null with a document
 */
public record Reading(boolean reachable, JsonNode document, String problem) {

    static Reading of(JsonNode document) {
        return new Reading(true, document, null);
    }

    static Reading useless(String problem) {
        return new Reading(true, null, problem);
    }

    static Reading unreachable(String problem) {
        return new Reading(false, null, problem);
    }
}
