package dev.tracelab.system.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two Collectors that share the requests and not the traces: each judges the half that it sees. */
class NaiveTailSamplingTest {

    @TempDir
    private Path queues;

    @Test
    void twoCollectorsInTurn_breakTraces() {
        try (CollectorPipeline pipeline = CollectorPipeline.twoInTurn(queues)) {
            PlannedTraces traces = new PlannedTraces(6);

            traces.sendTo(pipeline);

            Damage damage = new Damage(pipeline, traces);
            damage.awaitDecisions();
            await().atMost(TailSamplingContract.PATIENCE).untilAsserted(() -> {
                assertThat(damage.brokenIn(TraceKind.FAILED)).isGreaterThan(25);
                assertThat(damage.brokenIn(TraceKind.SLOW)).isGreaterThan(25);
                assertThat(damage.keptHealthChecks()).isPositive();
                // Both decide by the same hash of the trace id.
                assertThat(damage.brokenIn(TraceKind.NORMAL)).isZero();
            });
            System.out.println(damage);
        }
    }
}
