package dev.tracelab.tracing.boundary;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;

/** Adds the link of policy {@code restart-with-link} to the first span of the own trace. */
@Singleton
class BoundaryLinkProcessor implements SpanProcessor {

    private static final Attributes REASON =
            Attributes.of(AttributeKey.stringKey("tracelab.link.reason"), "trust-boundary");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        SpanContext outside = parent.get(TraceBoundary.OUTSIDE);
        // Spans further down inherit the key with their context, but they have a parent.
        if (outside != null && !Span.fromContext(parent).getSpanContext().isValid()) {
            span.addLink(outside, REASON);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
