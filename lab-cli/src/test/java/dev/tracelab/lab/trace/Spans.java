package dev.tracelab.lab.trace;

import java.util.List;
import java.util.Map;

/** Short spans for tests: times in milliseconds. */
public final class Spans {
    private Spans() {}

    public static Span span(String id, String parent, String service, Span.Kind kind, long from, long to) {
        return new Span(
                "0af7651916cd43dd8448eb211c80319c",
                id,
                parent,
                service,
                "work " + id,
                kind,
                "scope",
                from * 1_000_000,
                to * 1_000_000,
                false,
                "",
                Map.of(),
                List.of(),
                List.of());
    }

    public static Span internal(String id, String parent, long from, long to) {
        return span(id, parent, "service", Span.Kind.INTERNAL, from, to);
    }

    public static Span call(String id, String parent, String name) {
        return new Span(
                "0af7651916cd43dd8448eb211c80319c",
                id,
                parent,
                "service",
                name,
                Span.Kind.CLIENT,
                "scope",
                0,
                1,
                false,
                "",
                Map.of("url.full", "http://x/"),
                List.of(),
                List.of());
    }

    public static Trace trace(Span... spans) {
        return new Trace("0af7651916cd43dd8448eb211c80319c", List.of(spans));
    }
}
