package dev.tracelab.system.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What {@code infra/compose.tail-sampling-naive.yml} is there to show. */
@EnabledIfSystemProperty(
        named = "tracelab.sampling",
        matches = "tail-naive",
        disabledReason = "needs the container stack: scripts/test-compose --tail-sampling=naive")
class NaiveTailSamplingComposeTest {

    @Test
    void twoCollectorsInTurn_breakTraces_thatTempoHasWhole() {
        ComposePipeline pipeline = new ComposePipeline();
        PlannedTraces traces = new PlannedTraces(System.nanoTime());

        traces.sendTo(pipeline);

        Damage damage = new Damage(pipeline, traces);
        await().atMost(TailSamplingContract.PATIENCE)
                .untilAsserted(() -> assertThat(damage.brokenIn(TraceKind.SLOW)).isGreaterThan(10));
        System.out.println(damage);
        await().atMost(TailSamplingContract.PATIENCE)
                .untilAsserted(() -> assertThat(traces.all())
                        .noneMatch(trace -> pipeline.everything(trace.id()).size() < PlannedTrace.SPANS));
    }
}
