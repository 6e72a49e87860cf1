package dev.tracelab.store;

import dev.tracelab.store.http.InFlight;
import dev.tracelab.store.ingest.Ingest;
import dev.tracelab.store.query.Queries;
import dev.tracelab.store.query.QueryApi;
import dev.tracelab.store.query.StatsWriter;
import dev.tracelab.store.sampling.RemoteSampling;
import dev.tracelab.store.storage.Counts;
import dev.tracelab.store.storage.LogStorage;
import dev.tracelab.store.storage.SpanStorage;
import dev.tracelab.store.storage.StoredLog;
import dev.tracelab.store.storage.Trace;
import dev.tracelab.store.storage.TraceId;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The embedded trace back end: OTLP in, Jaeger's query API out, traces in memory.
 *
 * <pre>{@code
 * try (TraceStoreServer store = TraceStoreServer.start(TraceStoreConfig.defaults())) { … }
 * }</pre>
 *
 * The methods that read the store do not go over the network.
 */
public final class TraceStoreServer implements AutoCloseable {
    private final SpanStorage spans;
    private final LogStorage logs;
    private final ExecutorService queries;
    private final HttpListeners listeners;

    private TraceStoreServer(TraceStoreConfig config) {
        spans = new SpanStorage(config.storage());
        logs = new LogStorage(config.storage());
        queries = Executors.newVirtualThreadPerTaskExecutor();
        InFlight inFlight = new InFlight(config.ingest().maxInFlightBytes());
        Ingest ingest = new Ingest(spans, logs, config.ingest(), inFlight);
        RemoteSampling sampling = new RemoteSampling(config.samplingStrategies(), inFlight);
        QueryApi api = new QueryApi(
                new Queries(spans, logs, config.storage().maxTraces()),
                new StatsWriter(spans, logs, ingest.counts()),
                queries);
        listeners =
                new HttpListeners(config.host(), config.ports(), listener -> handler(listener, ingest, api, sampling));
    }

    private static Handler<HttpServerRequest> handler(
            Listener listener, Ingest ingest, QueryApi api, RemoteSampling sampling) {
        return switch (listener) {
            case OTLP_GRPC -> ingest.grpc();
            case OTLP_HTTP -> ingest.http();
            case QUERY -> api;
            case SAMPLING_HTTP -> sampling.http();
            case SAMPLING_GRPC -> sampling.grpc();
        };
    }

    /**
     * Returns once all ports answer.
     *
     * @throws ListenFailed when a port is taken; nothing is left running then
     * @throws IllegalArgumentException when the strategies file cannot be used
     */
    public static TraceStoreServer start(TraceStoreConfig config) {
        TraceStoreServer server = new TraceStoreServer(config);
        try {
            server.listeners.listen();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The ports in use, also where the configuration left the choice to the system. */
    public Ports ports() {
        return listeners.ports();
    }

    /** The trace as it is now; empty when no span of it is here. */
    public Optional<Trace> trace(TraceId id) {
        return spans.find(id);
    }

    /** The log records of a trace in the order of arrival. */
    public List<StoredLog> logs(TraceId id) {
        return logs.find(id);
    }

    public Counts spanCounts() {
        return spans.counts();
    }

    public Counts logCounts() {
        return logs.counts();
    }

    /** Stops listening and forgets everything. */
    @Override
    public void close() {
        listeners.close();
        queries.shutdownNow();
    }
}
