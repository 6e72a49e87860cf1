package dev.tracelab.lab.trace;

import java.util.List;
import java.util.Map;

/**
 * One span as the query API returned it.
 *
 * @param parentId empty for a root span
 * @param startNanos since the epoch
 * @param scope the instrumentation that made it, such as {@code io.opentelemetry.jdbc}
 */
public record Span(
        String traceId,
        String id,
        String parentId,
        String service,
        String name,
        Kind kind,
        String scope,
        long startNanos,
        long endNanos,
        boolean error,
        String statusMessage,
        Map<String, String> attributes,
        List<Event> events,
        List<Link> links) {
    private static final String JDBC = "io.opentelemetry.jdbc";

    public long durationNanos() {
        return endNanos - startNanos;
    }

    public boolean isRoot() {
        return parentId.isEmpty();
    }

    public boolean isDatabase() {
        return scope.equals(JDBC) || attributes.containsKey("db.system.name") || attributes.containsKey("db.system");
    }

    /** A call to another service by HTTP, which should have that service's span below it. */
    public boolean isHttpCall() {
        return kind == Kind.CLIENT && attributes.containsKey("url.full");
    }

    /** The five kinds of OTLP, in its order. */
    public enum Kind {
        UNSPECIFIED,
        INTERNAL,
        SERVER,
        CLIENT,
        PRODUCER,
        CONSUMER
    }

    /** Something that happened at one moment of the span. */
    public record Event(long nanos, String name, Map<String, String> attributes) {}

    /** A span of another trace that this one has to do with. */
    public record Link(String traceId, String spanId, Map<String, String> attributes) {}
}
