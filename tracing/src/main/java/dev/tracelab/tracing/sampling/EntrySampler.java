package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.boundary.TraceBoundary;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Parent-based sampling with two additions at the entry of a trace: an outsider's decision does not count where the
 * trust boundary says so, and a call that belongs to no request (a connection check, an idle poll of a table) begins no
 * trace.
 */
final class EntrySampler implements Sampler {

    private final Sampler root;
    private final Sampler parentBased;

    /** @param root decides for traces that begin here */
    EntrySampler(Sampler root) {
        this.root = root;
        this.parentBased = Sampler.parentBased(root);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        SpanContext caller = Span.fromContext(parent).getSpanContext();
        if (!caller.isValid() && kind == SpanKind.CLIENT) {
            return SamplingResult.drop();
        }
        Sampler sampler = caller.isRemote() && TraceBoundary.decidesAnew(parent) ? root : parentBased;
        return sampler.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "Entry{parentless CLIENT: drop, else " + parentBased.getDescription() + "}";
    }
}
