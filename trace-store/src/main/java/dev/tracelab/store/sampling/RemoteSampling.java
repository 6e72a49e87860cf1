package dev.tracelab.store.sampling;

import dev.tracelab.store.http.InFlight;
import dev.tracelab.store.http.RequestRefused.Reason;
import dev.tracelab.store.http.UnaryGrpc;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells SDKs how much to sample, over HTTP and gRPC, in Jaeger's remote sampling protocol. */
public final class RemoteSampling {
    private static final String GRPC_PATH = "/jaeger.api_v2.SamplingManager/GetSamplingStrategy";
    private static final int MAX_GRPC_BYTES = 64 * 1024;

    private final StrategiesFile strategies;
    private final InFlight inFlight;

    public RemoteSampling(Optional<Path> file, InFlight inFlight) {
        this.strategies = new StrategiesFile(file);
        this.inFlight = inFlight;
    }

    /** {@code GET …?service=NAME}; any path answers, as with Jaeger. */
    public Handler<HttpServerRequest> http() {
        return request -> {
            List<String> services = services(request);
            if (!HttpMethod.GET.equals(request.method())) {
                request.response().setStatusCode(405).end("only GET is served here\n");
            } else if (services.size() != 1) {
                request.response().setStatusCode(400).end("'service' parameter must be provided once\n");
            } else {
                request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(StrategyEncoder.json(strategies.current().of(services.getFirst()))
                                .toBuffer());
            }
        };
    }

    private static List<String> services(HttpServerRequest request) {
        try {
            return request.params().getAll("service");
        } catch (IllegalArgumentException notUrlEncoded) {
            return List.of();
        }
    }

    public Handler<HttpServerRequest> grpc() {
        UnaryGrpc.Method method =
                message -> StrategyEncoder.protobuf(strategies.current().of(StrategyEncoder.serviceName(message)));
        return new UnaryGrpc(Map.of(GRPC_PATH, method), inFlight, MAX_GRPC_BYTES, new NoCounts());
    }

    private static final class NoCounts implements UnaryGrpc.Listener {
        @Override
        public void accepted() {}

        @Override
        public void refused(Reason reason) {}
    }
}
