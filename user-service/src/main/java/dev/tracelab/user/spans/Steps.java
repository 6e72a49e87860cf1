package dev.tracelab.user.spans;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;

/**
 * Manual spans. Use it for a business step worth seeing on a trace and for nothing else: requests, calls and SQL have
 * their spans already. The span never changes what the step returns or throws.
 */
@Singleton
public class Steps {

    private final Tracer tracer;

    Steps(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The step as an INTERNAL span below the current one. */
    public <T, E extends Exception> T run(String name, Step<T, E> step) throws E {
        return run(builder(name), step);
    }

    /** For a span that needs more than a name, see {@link #builder}. */
    public <T, E extends Exception> T run(SpanBuilder builder, Step<T, E> step) throws E {
        Span span = builder.startSpan();
        try (Scope current = span.makeCurrent()) {
            T result = step.run(span);
            span.setStatus(StatusCode.OK);
            return result;
        } catch (Throwable e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR, e.getMessage());
            throw e;
        } finally {
            span.end();
        }
    }

    public SpanBuilder builder(String name) {
        return tracer.spanBuilder(name);
    }

    /** The work itself; it gets its span for attributes and events. */
    @FunctionalInterface
    public interface Step<T, E extends Exception> {
        T run(Span span) throws E;
    }
}
