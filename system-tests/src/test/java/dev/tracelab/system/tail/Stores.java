package dev.tracelab.system.tail;

import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import dev.tracelab.store.Ports;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import java.util.List;

/** Two trace-stores in the places of Jaeger and Tempo: they take OTLP as those do, and start at once. */
final class Stores implements AutoCloseable {

    private final TraceStoreServer jaeger =
            TraceStoreServer.start(TraceStoreConfig.defaults().withPorts(Ports.random()));
    private final TraceStoreServer tempo =
            TraceStoreServer.start(TraceStoreConfig.defaults().withPorts(Ports.random()));

    int jaegerOtlp() {
        return jaeger.ports().otlpGrpc();
    }

    int tempoOtlp() {
        return tempo.ports().otlpGrpc();
    }

    String jaegerQuery() {
        return "http://127.0.0.1:" + jaeger.ports().query();
    }

    List<Span> kept(String traceId) {
        return spans(jaeger, traceId);
    }

    List<Span> everything(String traceId) {
        return spans(tempo, traceId);
    }

    @Override
    public void close() {
        jaeger.close();
        tempo.close();
    }

    private static List<Span> spans(TraceStoreServer store, String traceId) {
        return new QueryClient("http://127.0.0.1:" + store.ports().query())
                .find(traceId)
                .map(Trace::spans)
                .map(Pipeline::once)
                .orElse(List.of());
    }
}
