package dev.tracelab.tracing.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioSamplerTest {

    private static final String LOWEST = "ffffffffffffffffff00000000000000";
    private static final String HIGHEST = "000000000000000000ffffffffffffff";

    /** The thresholds as OTEP 235 writes them, and what these 10,000 ids always give. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 10000",
        "0.5, 8, 5010",
        "0.25, c, 2471",
        "0.1, e6666666666668, 1006",
        "0.01, fd70a3d70a3d7, 113",
        "0.001, ffbe76c8b43958, 12"
    })
    void ratio_keepsItsShare_andWritesItsThreshold(double ratio, String threshold, long expected) {
        RatioSampler sampler = new RatioSampler("probability", ratio);

        List<SamplingResult> results = Roots.ask(sampler, 10_000);

        assertThat(Roots.kept(results)).isEqualTo(expected);
        assertThat(results).filteredOn(Roots::isKept).allSatisfy(kept -> {
            assertThat(Roots.state(kept)).isEqualTo("th:" + threshold);
            assertThat(kept.getAttributes())
                    .isEqualTo(Attributes.of(
                            Verdicts.STRATEGY,
                            "probability",
                            Verdicts.PROBABILITY,
                            ratio,
                            Verdicts.ADJUSTED_COUNT,
                            1 / ratio));
        });
        assertThat(sampler.currentRatio()).hasValue(ratio);
        assertThat(sampler.description()).isEqualTo("Probability{" + ratio + "}");
    }

    @Test
    void zero_keepsNothing_andOneEverything() {
        assertThat(Roots.isKept(Roots.ask(new RatioSampler("p", 0), HIGHEST))).isFalse();
        assertThat(Roots.isKept(Roots.ask(new RatioSampler("p", 1), LOWEST))).isTrue();
    }

    @Test
    void halfOfAll_areThoseAboveTheMiddle() {
        RatioSampler half = new RatioSampler("p", 0.5);

        assertThat(Roots.isKept(Roots.ask(half, "ffffffffffffffffff7fffffffffffff")))
                .isFalse();
        assertThat(Roots.isKept(Roots.ask(half, "00000000000000000080000000000000")))
                .isTrue();
    }

    @Test
    void whatASmallerRatioKeeps_aLargerKeepsToo() {
        RatioSampler tenth = new RatioSampler("p", 0.1);
        RatioSampler half = new RatioSampler("p", 0.5);

        assertThat(Roots.traceIds(10_000).filter(id -> Roots.isKept(Roots.ask(tenth, id))))
                .isNotEmpty()
                .allMatch(id -> Roots.isKept(Roots.ask(half, id)));
    }

    @Test
    void callersRandomness_standsForTheTraceId() {
        RatioSampler tenth = new RatioSampler("p", 0.1);

        assertThat(Roots.isKept(decide(tenth, LOWEST, state("ot", "rv:ffffffffffffff"))))
                .isTrue();
        assertThat(Roots.isKept(decide(tenth, HIGHEST, state("ot", "rv:00000000000000"))))
                .isFalse();
        assertThat(Roots.isKept(decide(tenth, HIGHEST, state("ot", "rv:nonsense"))))
                .isTrue();
    }

    @Test
    void callersThreshold_isReplaced_andTheRestOfItsStateKept() {
        TraceState caller = state("ot", "th:fff;rv:ffffffffffffff").toBuilder()
                .put("other", "1")
                .build();

        TraceState updated = decide(new RatioSampler("p", 0.5), LOWEST, caller).getUpdatedTraceState(caller);

        assertThat(updated.get("ot")).isEqualTo("th:8;rv:ffffffffffffff");
        assertThat(updated.get("other")).isEqualTo("1");
    }

    @Test
    void callersThreshold_goes_whereNoneIsKnown() {
        TraceState caller = state("ot", "th:fff");

        assertThat(Verdicts.DROPPED.getUpdatedTraceState(caller).get("ot")).isNull();
        assertThat(Verdicts.keptUncounted("x").getUpdatedTraceState(caller).get("ot"))
                .isNull();
        assertThat(Verdicts.keptAlways("x")
                        .getUpdatedTraceState(state("ot", "rv:ffffffffffffff;th:0"))
                        .get("ot"))
                .isEqualTo("rv:ffffffffffffff");
    }

    private static SamplingResult decide(RatioSampler sampler, String traceId, TraceState state) {
        SpanContext caller =
                SpanContext.createFromRemoteParent(traceId, "b7ad6b7169203331", TraceFlags.getDefault(), state);
        return sampler.decide(Context.root().with(Span.wrap(caller)), traceId, "GET", Attributes.empty());
    }

    private static TraceState state(String key, String value) {
        return TraceState.builder().put(key, value).build();
    }
}
