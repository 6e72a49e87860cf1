package dev.tracelab.lab.request;

import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.util.List;
import java.util.Optional;

/** The five durations that the documentation promises for {@code GET /api/users/{id}}. */
public enum Documented {
    FRONTEND("frontend-service", 100),
    GATEWAY("api-gateway", 80),
    AUTH("auth-service", 10),
    USER("user-service", 60),
    DATABASE("database", 40);

    private final String label;
    private final int millis;

    Documented(String label, int millis) {
        this.label = label;
        this.millis = millis;
    }

    public String label() {
        return label;
    }

    public int millis() {
        return millis;
    }

    /** The span of {@code trace} that this duration is promised for. */
    public Optional<Span> in(Trace trace) {
        return trace.spans().stream().filter(this::means).findFirst();
    }

    static Optional<Documented> of(Span span) {
        return List.of(values()).stream().filter(each -> each.means(span)).findFirst();
    }

    private boolean means(Span span) {
        return this == DATABASE
                ? span.isDatabase() && span.service().equals(USER.label)
                : span.kind() == Span.Kind.SERVER && span.service().equals(label);
    }
}
