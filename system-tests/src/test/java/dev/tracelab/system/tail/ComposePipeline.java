package dev.tracelab.system.tail;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.system.compose.Prometheus;
import dev.tracelab.system.compose.Stack;
import dev.tracelab.system.compose.Tempo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** The container stack under one of the overlays for tail sampling: Jaeger and Tempo themselves. */
final class ComposePipeline implements Pipeline {

    @Override
    public void send(ObjectNode request) {
        Stack.post(Stack.COLLECTOR + "/v1/traces", request);
    }

    @Override
    public List<Span> kept(String traceId) {
        return Pipeline.once(patiently(() -> Stack.inJaeger(traceId)));
    }

    @Override
    public List<Span> everything(String traceId) {
        return Pipeline.once(patiently(() -> Tempo.spans(traceId)));
    }

    /** As Prometheus has collected it from all Collectors. */
    @Override
    public double counter(String name, String labels) {
        return Prometheus.value(
                "sum({__name__=~\"%s(_total)?\"%s})".formatted(name, labels.isEmpty() ? "" : "," + labels));
    }

    /** A back end on a busy machine may take longer for an answer than a client waits. */
    private static List<Span> patiently(Callable<List<Span>> question) {
        return await().atMost(TailSamplingContract.PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(question, answer -> true);
    }
}
