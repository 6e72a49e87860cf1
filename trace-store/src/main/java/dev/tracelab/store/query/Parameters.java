package dev.tracelab.store.query;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The query parameters of one request. Jaeger has two spellings for each, camelCase and the older snake_case; the first
 * one that is there and not empty counts.
 */
final class Parameters {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long LAST_SECOND = Long.MAX_VALUE / NANOS_PER_SECOND;

    private final MultiMap parameters;

    Parameters(HttpServerRequest request) throws QueryFailed {
        try {
            parameters = request.params();
        } catch (IllegalArgumentException e) {
            throw QueryFailed.badRequest("the query string is not URL-encoded: " + e.getMessage());
        }
    }

    /** The first name of these that carries a value, or the first of all when none does. */
    private String spelling(String... names) {
        for (String name : names) {
            if (!text(name).isEmpty()) {
                return name;
            }
        }
        return names[0];
    }

    private String text(String name) {
        String value = parameters.get(name);
        return value == null ? "" : value;
    }

    String text(String name, String olderName) {
        return text(spelling(name, olderName));
    }

    OptionalLong timeNanos(String name, String olderName) throws QueryFailed {
        String spelling = spelling(name, olderName);
        String value = text(spelling);
        return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(nanos(spelling, value));
    }

    /** Times that OTLP cannot write count as the earliest or latest one it can. */
    private static long nanos(String name, String value) throws QueryFailed {
        try {
            Instant time = OffsetDateTime.parse(value).toInstant();
            if (time.isBefore(Instant.EPOCH)) {
                return 0;
            }
            return time.getEpochSecond() >= LAST_SECOND
                    ? Long.MAX_VALUE
                    : time.getEpochSecond() * NANOS_PER_SECOND + time.getNano();
        } catch (DateTimeException e) {
            throw QueryFailed.badParameter(name, "must be a time like 2026-01-31T12:00:00.5Z");
        }
    }

    long durationNanos(String name, String olderName) throws QueryFailed {
        String spelling = spelling(name, olderName);
        String value = text(spelling);
        try {
            return value.isEmpty() ? 0 : GoDuration.parseNanos(value);
        } catch (IllegalArgumentException e) {
            throw QueryFailed.badParameter(spelling, e.getMessage());
        }
    }

    int count(int defaultCount, int max, String... names) throws QueryFailed {
        String spelling = spelling(names);
        String value = text(spelling);
        if (value.isEmpty()) {
            return Math.min(defaultCount, max);
        }
        try {
            int count = Integer.parseInt(value);
            if (count >= 1 && count <= max) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw QueryFailed.badParameter(spelling, "must be a number from 1 to " + max);
    }

    /** A JSON object of strings. */
    Map<String, String> attributes(String name) throws QueryFailed {
        String value = text(name);
        Map<String, String> attributes = new HashMap<>();
        if (!value.isEmpty()) {
            for (Map.Entry<String, Object> attribute : jsonObject(name, value)) {
                if (!(attribute.getValue() instanceof String wanted)) {
                    throw QueryFailed.badParameter(name, "the value of " + attribute.getKey() + " must be a string");
                }
                attributes.put(attribute.getKey(), wanted);
            }
        }
        return attributes;
    }

    private static JsonObject jsonObject(String name, String value) throws QueryFailed {
        try {
            return new JsonObject(value);
        } catch (DecodeException e) {
            throw QueryFailed.badParameter(name, "must be a JSON object of strings like {\"error\":\"true\"}");
        }
    }

    long millis(String name, long defaultMillis) throws QueryFailed {
        String value = text(name);
        try {
            return value.isEmpty() ? defaultMillis : Long.parseUnsignedLong(value);
        } catch (NumberFormatException e) {
            throw QueryFailed.badParameter(name, "must be a number of milliseconds");
        }
    }
}
