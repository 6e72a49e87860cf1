package dev.tracelab.tracing.test;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A span as a test expects it, with the children it must have: no more, no fewer, in any order.
 *
 * <pre>{@code
 * spans.assertTrace(server("GET /users/{id}")
 *         .with(HTTP_RESPONSE_STATUS_CODE, 200L)
 *         .children(client("SELECT users")));
 * }</pre>
 *
 * Without {@link #error} the span must not have status ERROR.
 */
public final class ExpectedSpan {

    private final SpanKind kind;
    private final String name;
    private final List<Consumer<SpanData>> checks = new ArrayList<>();
    private final List<ExpectedSpan> children = new ArrayList<>();
    private boolean error;

    private ExpectedSpan(SpanKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    public static ExpectedSpan server(String name) {
        return new ExpectedSpan(SpanKind.SERVER, name);
    }

    public static ExpectedSpan client(String name) {
        return new ExpectedSpan(SpanKind.CLIENT, name);
    }

    public static ExpectedSpan internal(String name) {
        return new ExpectedSpan(SpanKind.INTERNAL, name);
    }

    public static ExpectedSpan consumer(String name) {
        return new ExpectedSpan(SpanKind.CONSUMER, name);
    }

    /** The attribute with exactly this value. */
    public <T> ExpectedSpan with(AttributeKey<T> key, T value) {
        return check(span -> SpanChecks.attribute(span, key, value));
    }

    /** The attribute with any value. */
    public ExpectedSpan with(AttributeKey<?> key) {
        return check(span -> SpanChecks.present(span, key));
    }

    public ExpectedSpan without(AttributeKey<?> key) {
        return check(span -> SpanChecks.absent(span, key));
    }

    /** At least one event of this name. */
    public ExpectedSpan event(String event) {
        return check(span -> SpanChecks.event(span, event));
    }

    /** Status ERROR with this description; an empty text for a status without one. */
    public ExpectedSpan error(String description) {
        error = true;
        return check(span -> SpanChecks.error(span, description));
    }

    /** The span's parent is this span of the caller. */
    public ExpectedSpan remoteParent(String spanId) {
        return check(span -> SpanChecks.remoteParent(span, spanId));
    }

    /** Anything else that must hold. */
    public ExpectedSpan check(Consumer<SpanData> check) {
        checks.add(check);
        return this;
    }

    public ExpectedSpan children(ExpectedSpan... expected) {
        children.addAll(List.of(expected));
        return this;
    }

    boolean isAbout(SpanData span) {
        return span.getKind() == kind && span.getName().equals(name);
    }

    void verify(SpanData span) {
        if (!error) {
            SpanChecks.notError(span);
        }
        checks.forEach(check -> check.accept(span));
    }

    List<ExpectedSpan> children() {
        return children;
    }

    int size() {
        return 1 + children.stream().mapToInt(ExpectedSpan::size).sum();
    }

    String render() {
        return render(1);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }

    private String render(int depth) {
        StringBuilder text = new StringBuilder("  ".repeat(depth) + this + "\n");
        children.forEach(child -> text.append(child.render(depth + 1)));
        return text.toString();
    }
}
