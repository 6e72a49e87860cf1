package dev.tracelab.store.storage;

import java.util.Map;

/**
 * What to search for; all conditions must hold for one and the same span. Empty strings match everything.
 *
 * @param attributes text the attribute values have when written as text; {@code error} and {@code span.kind} ask for the span's
 *     own fields, all others are looked for on the span, its events and links, its scope and its resource
 * @param startMinNanos first start time, inclusive, unsigned nanoseconds since 1970
 * @param durationMinNanos shortest duration; 0 for no bound
 * @param durationMaxNanos longest duration; 0 for no bound
 * @param depth most traces to return
 */
public record TraceQuery(
        String service,
        String operation,
        Map<String, String> attributes,
        long startMinNanos,
        long startMaxNanos,
        long durationMinNanos,
        long durationMaxNanos,
        int depth) {}
