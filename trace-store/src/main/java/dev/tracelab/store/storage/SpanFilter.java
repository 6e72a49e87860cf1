package dev.tracelab.store.storage;

import java.util.ArrayList;
import java.util.List;

/** Decides whether a span satisfies a query, cheapest conditions first. Made for one search. */
final class SpanFilter {
    private static final int STATUS_ERROR = 2;

    private final TraceQuery query;
    private final List<AttributeMatcher> attributes = new ArrayList<>();

    SpanFilter(TraceQuery query) {
        this.query = query;
        query.attributes().forEach((key, value) -> {
            if (!isSpanField(key)) {
                attributes.add(new AttributeMatcher(key, value));
            }
        });
    }

    private static boolean isSpanField(String key) {
        return key.equals("error") || key.equals("span.kind");
    }

    boolean matches(StoredSpan span) {
        return (query.service().isEmpty()
                        || query.service().equals(span.operation().service()))
                && (query.operation().isEmpty()
                        || query.operation().equals(span.operation().name()))
                && startsInRange(span)
                && lastsInRange(span)
                && hasStatusAndKind(span)
                && hasAttributes(span);
    }

    private boolean startsInRange(StoredSpan span) {
        return Long.compareUnsigned(span.startNanos(), query.startMinNanos()) >= 0
                && Long.compareUnsigned(span.startNanos(), query.startMaxNanos()) <= 0;
    }

    private boolean lastsInRange(StoredSpan span) {
        long duration = span.durationNanos();
        return (query.durationMinNanos() == 0 || duration >= query.durationMinNanos())
                && (query.durationMaxNanos() == 0 || duration <= query.durationMaxNanos());
    }

    private boolean hasStatusAndKind(StoredSpan span) {
        String error = query.attributes().get("error");
        String kind = query.attributes().get("span.kind");
        return (error == null || error.equals(String.valueOf(span.status() == STATUS_ERROR)))
                && (kind == null || kind.equals(span.operation().kindName()));
    }

    private boolean hasAttributes(StoredSpan span) {
        for (AttributeMatcher attribute : attributes) {
            if (!attribute.matches(span)) {
                return false;
            }
        }
        return true;
    }
}
