package dev.tracelab.system.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.lab.trace.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code infra/otel-collector/tail-sampling.yaml} promises, whatever runs it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TailSamplingContract {

    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DECISIONS = "otelcol_processor_tail_sampling_global_count_traces_sampled";
    private static final String BY_POLICY = "otelcol_processor_tail_sampling_count_traces_sampled";
    private static final List<String> POLICIES = List.of("errors", "slow", "forced", "asked-for", "health-checks");
    private static final String CALLS = "traces_span_metrics_calls";
    private static final String STORED_CALLS = "traces_stored_calls";
    private static final String ALL = "service_name=\"tail-back\"";
    private static final String ERRORS = ALL + ",status_code=\"STATUS_CODE_ERROR\"";
    private static final String KEPT_BY_THE_REST = "10 % of those that no other policy keeps or drops";

    private final PlannedTraces traces = new PlannedTraces(seed());
    private final Map<String, Double> before = new HashMap<>();
    private Pipeline pipeline;

    abstract Pipeline pipeline();

    /** Where a store outlives the test, its ids must be new; elsewhere a fixed seed makes every run the same. */
    abstract long seed();

    @BeforeAll
    void sendAndAwaitDecisions() {
        pipeline = pipeline();
        double decisions = pipeline.counter(DECISIONS, "");
        POLICIES.forEach(policy -> before.put(policy, counted(policy)));
        List.of(CALLS, STORED_CALLS)
                .forEach(name -> List.of(ALL, ERRORS)
                        .forEach(labels -> before.put(name + labels, pipeline.counter(name, labels))));
        traces.sendTo(pipeline);
        await().atMost(PATIENCE).until(() -> pipeline.counter(DECISIONS, "") - decisions >= PlannedTraces.TOTAL);
        await().atMost(PATIENCE).untilAsserted(() -> assertWhole(traces.of(TraceKind::isKept), pipeline::kept));
    }

    @Test
    void everything_isWholeWhereAllIsKept() {
        await().atMost(PATIENCE).untilAsserted(() -> assertWhole(traces.all(), pipeline::everything));
    }

    @Test
    void failedSlowForcedAndAskedFor_areAllKeptWhole() {
        assertWhole(traces.of(TraceKind::isKept), pipeline::kept);
    }

    @Test
    void healthChecks_areDropped_evenFailedOnes() {
        assertThat(traces.of(kind -> kind == TraceKind.HEALTH_CHECK))
                .noneMatch(trace -> !pipeline.kept(trace.id()).isEmpty());
    }

    /** 1,000 draws with p = 0.1: mean 100, standard deviation 9.5. */
    @Test
    void normal_areKeptAtTheBaseline() {
        List<PlannedTrace> normal = traces.of(kind -> kind == TraceKind.NORMAL);

        assertThat(normal.stream().filter(trace -> !pipeline.kept(trace.id()).isEmpty()))
                .as(KEPT_BY_THE_REST)
                .hasSizeBetween(62, 138)
                .allMatch(trace -> pipeline.kept(trace.id()).size() >= PlannedTrace.SPANS);
    }

    /** A trace that one policy drops is asked about no more: the failed health checks are no errors here. */
    @ParameterizedTest
    @CsvSource({"errors, 40", "slow, 40", "forced, 20", "asked-for, 20", "health-checks, 20"})
    void countersOfThePolicy_agree(String policy, int expected) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(counted(policy) - before.get(policy)).isEqualTo(expected));
    }

    /** What a page of kept traces makes one believe, beside what happened: 60 of 1,140 failed. */
    @Test
    void metricsOfKeptTraces_showMoreErrorsThanThereWere() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(gained(CALLS, ERRORS)).isEqualTo(60);
            assertThat(gained(CALLS, ERRORS) / gained(CALLS, ALL)).isBetween(0.05, 0.055);
            assertThat(gained(STORED_CALLS, ERRORS) / gained(STORED_CALLS, ALL)).isBetween(0.15, 0.3);
        });
    }

    @Test
    void lateSpan_followsTheDecisionOfItsTrace() {
        PlannedTrace kept = traces.of(kind -> kind == TraceKind.FAILED).getFirst();
        PlannedTrace dropped = traces.of(kind -> kind == TraceKind.NORMAL).stream()
                .filter(trace -> pipeline.kept(trace.id()).isEmpty())
                .findFirst()
                .orElseThrow();

        traces.sendLateSpan(dropped, pipeline);
        traces.sendLateSpan(kept, pipeline);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(pipeline.kept(kept.id())).hasSize(PlannedTrace.SPANS + 1);
            assertThat(pipeline.everything(dropped.id())).hasSize(PlannedTrace.SPANS + 1);
        });
        assertThat(pipeline.kept(dropped.id())).isEmpty();
    }

    /** Since the test began: a stack may have been tested before. */
    private double gained(String name, String labels) {
        return pipeline.counter(name, labels) - before.get(name + labels);
    }

    private double counted(String policy) {
        String decision = policy.equals("health-checks") ? "dropped" : "sampled";
        return pipeline.counter(BY_POLICY, "policy=\"%s\",decision=\"%s\"".formatted(policy, decision));
    }

    private static void assertWhole(List<PlannedTrace> traces, Function<String, List<Span>> store) {
        assertThat(traces.stream()
                        .filter(trace -> store.apply(trace.id()).size() < PlannedTrace.SPANS)
                        .map(PlannedTrace::kind)
                        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting())))
                .as("not whole")
                .isEmpty();
    }
}
