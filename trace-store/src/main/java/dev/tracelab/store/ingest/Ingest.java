package dev.tracelab.store.ingest;

import static java.util.stream.Collectors.toMap;

import dev.tracelab.store.http.InFlight;
import dev.tracelab.store.http.UnaryGrpc;
import dev.tracelab.store.storage.LogStorage;
import dev.tracelab.store.storage.SpanStorage;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/** OTLP in: what the two OTLP ports do with a request. */
public final class Ingest {
    private final List<Signal<?>> signals;
    private final IngestLimits limits;
    private final InFlight inFlight;
    private final RequestCounts counts = new RequestCounts();

    public Ingest(SpanStorage spans, LogStorage logs, IngestLimits limits, InFlight inFlight) {
        this.limits = limits;
        this.inFlight = inFlight;
        this.signals = List.of(
                Signal.traces(new OtlpReader<>(limits, new SpanReader(limits)), spans::add),
                Signal.logs(new OtlpReader<>(limits, new LogReader(limits)), logs::add));
    }

    public Handler<HttpServerRequest> http() {
        return new OtlpHttp(signals, limits, inFlight, counts);
    }

    public Handler<HttpServerRequest> grpc() {
        Map<String, UnaryGrpc.Method> methods = signals.stream().collect(toMap(Signal::grpcPath, Ingest::method));
        return new UnaryGrpc(methods, inFlight, limits.maxBodyBytes(), counts);
    }

    private static UnaryGrpc.Method method(Signal<?> signal) {
        return message -> OtlpAnswer.success(signal.accept(message));
    }

    public RequestCounts counts() {
        return counts;
    }
}
