package dev.tracelab.tracing.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.boundary.TraceBoundary;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntrySamplerTest {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN_ID = "b7ad6b7169203331";

    private final Sampler sampler = new EntrySampler(Sampler.alwaysOn());

    @Test
    void requestWithoutCaller_isDecidedByTheRoot() {
        assertThat(decide(Context.root(), SpanKind.SERVER)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void callThatBelongsToNoRequest_isDropped() {
        assertThat(decide(Context.root(), SpanKind.CLIENT)).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void callOfARequest_isKept() {
        assertThat(decide(caller(true, false), SpanKind.CLIENT)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void callersDecision_isFollowed() {
        assertThat(decide(caller(false, true), SpanKind.SERVER)).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void outsidersDecision_isNot() {
        Sampler never = new EntrySampler(Sampler.alwaysOff());
        Context forced = TraceBoundary.decideAnew(caller(true, true));

        assertThat(never.shouldSample(forced, TRACE_ID, "x", SpanKind.SERVER, Attributes.empty(), List.of())
                        .getDecision())
                .isEqualTo(SamplingDecision.DROP);
        assertThat(decide(TraceBoundary.decideAnew(caller(false, true)), SpanKind.SERVER))
                .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    private SamplingDecision decide(Context parent, SpanKind kind) {
        return sampler.shouldSample(parent, TRACE_ID, "x", kind, Attributes.empty(), List.of())
                .getDecision();
    }

    private static Context caller(boolean sampled, boolean remote) {
        TraceFlags flags = sampled ? TraceFlags.getSampled() : TraceFlags.getDefault();
        SpanContext span = remote
                ? SpanContext.createFromRemoteParent(TRACE_ID, SPAN_ID, flags, TraceState.getDefault())
                : SpanContext.create(TRACE_ID, SPAN_ID, flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(span));
    }
}
