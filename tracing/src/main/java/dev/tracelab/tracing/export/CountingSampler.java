package dev.tracelab.tracing.export;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Counts every span that is started and every one that is sampled, and leaves the decision to the strategy below it.
 *
 * <p>Spans of suppressed paths ({@code /q/*}, {@code /lab/*}) never get here: Quarkus drops them above.
 */
record CountingSampler(Sampler strategy, SpanCounts counts) implements Sampler {
    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        var result = strategy.shouldSample(parent, traceId, name, kind, attributes, links);
        counts.started(result.getDecision() == SamplingDecision.RECORD_AND_SAMPLE);
        return result;
    }

    @Override
    public String getDescription() {
        return strategy.getDescription();
    }
}
