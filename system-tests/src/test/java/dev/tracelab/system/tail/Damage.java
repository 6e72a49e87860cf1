package dev.tracelab.system.tail;

import static org.awaitility.Awaitility.await;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Traces that a sampler has kept a part of. The reader of such a trace cannot tell it from one whose spans were lost. */
record Damage(Pipeline pipeline, PlannedTraces traces) {

    /** Each half is decided for itself. */
    void awaitDecisions() {
        await().atMost(TailSamplingContract.PATIENCE)
                .until(() -> pipeline.counter("otelcol_processor_tail_sampling_global_count_traces_sampled", "")
                        >= 2 * PlannedTraces.TOTAL);
    }

    long brokenIn(TraceKind kind) {
        return traces.of(kind::equals).stream()
                .map(trace -> pipeline.kept(trace.id()).size())
                .filter(spans -> spans > 0 && spans < PlannedTrace.SPANS)
                .count();
    }

    long keptHealthChecks() {
        return traces.of(TraceKind.HEALTH_CHECK::equals).stream()
                .filter(trace -> !pipeline.kept(trace.id()).isEmpty())
                .count();
    }

    @Override
    public String toString() {
        return Stream.of(TraceKind.values())
                .map(kind -> kind + " " + brokenIn(kind) + " of " + kind.count())
                .collect(Collectors.joining(", ", "Broken traces: ", ""));
    }
}
