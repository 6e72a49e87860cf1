package dev.tracelab.store.sampling;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.http.RequestRefused;
import dev.tracelab.store.http.RequestRefused.Reason;
import dev.tracelab.store.sampling.Strategy.Operations;
import dev.tracelab.store.sampling.Strategy.Probabilistic;
import dev.tracelab.store.sampling.Strategy.RateLimiting;
import dev.tracelab.store.wire.WireCursor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Strategies as Jaeger's {@code api_v2.SamplingStrategyResponse}, in JSON and protobuf. The four small messages are written
 * by hand; their field numbers:
 *
 * <pre>
 * SamplingStrategyParameters      1 serviceName
 * SamplingStrategyResponse        1 strategyType (0 probabilistic, 1 rate limiting)  2 probabilisticSampling
 *                                 3 rateLimitingSampling  4 operationSampling
 * ProbabilisticSamplingStrategy   1 samplingRate (double)
 * RateLimitingSamplingStrategy    1 maxTracesPerSecond (int32)
 * PerOperationSamplingStrategies  1 defaultSamplingProbability  2 defaultLowerBoundTracesPerSecond
 *                                 3 perOperationStrategies
 * OperationSamplingStrategy       1 operation  2 probabilisticSampling
 * </pre>
 */
final class StrategyEncoder {
    private StrategyEncoder() {}

    static JsonObject json(Strategy strategy) {
        JsonObject json = switch (strategy.basis()) {
            case Probabilistic basis ->
                new JsonObject()
                        .put("strategyType", "PROBABILISTIC")
                        .put("probabilisticSampling", rate(basis.samplingRate()));
            case RateLimiting basis ->
                new JsonObject()
                        .put("strategyType", "RATE_LIMITING")
                        .put(
                                "rateLimitingSampling",
                                new JsonObject().put("maxTracesPerSecond", basis.maxTracesPerSecond()));
        };
        strategy.operations().ifPresent(operations -> json.put("operationSampling", json(operations)));
        return json;
    }

    private static JsonObject json(Operations operations) {
        JsonArray list = new JsonArray();
        operations
                .probabilities()
                .forEach((operation, probability) -> list.add(
                        new JsonObject().put("operation", operation).put("probabilisticSampling", rate(probability))));
        return new JsonObject()
                .put("defaultSamplingProbability", operations.fallback())
                .put("defaultLowerBoundTracesPerSecond", 0)
                .put("perOperationStrategies", list);
    }

    private static JsonObject rate(double probability) {
        return new JsonObject().put("samplingRate", probability);
    }

    static String serviceName(byte[] parameters) throws RequestRefused {
        try {
            String name = "";
            WireCursor cursor = new WireCursor(parameters);
            while (cursor.next()) {
                if (cursor.field() == 1) {
                    name = cursor.text();
                }
            }
            return name;
        } catch (InvalidProtocolBufferException e) {
            throw new RequestRefused(Reason.MALFORMED, "not SamplingStrategyParameters: " + e.getMessage());
        }
    }

    static byte[] protobuf(Strategy strategy) {
        return message(out -> {
            switch (strategy.basis()) {
                case Probabilistic basis -> {
                    out.writeEnum(1, 0);
                    out.writeByteArray(2, rateMessage(basis.samplingRate()));
                }
                case RateLimiting basis -> {
                    out.writeEnum(1, 1);
                    out.writeByteArray(3, message(limit -> limit.writeInt32(1, basis.maxTracesPerSecond())));
                }
            }
            if (strategy.operations().isPresent()) {
                out.writeByteArray(4, operationsMessage(strategy.operations().get()));
            }
        });
    }

    private static byte[] operationsMessage(Operations operations) {
        return message(out -> {
            out.writeDouble(1, operations.fallback());
            for (Map.Entry<String, Double> operation :
                    operations.probabilities().entrySet()) {
                out.writeByteArray(3, message(entry -> {
                    entry.writeString(1, operation.getKey());
                    entry.writeByteArray(2, rateMessage(operation.getValue()));
                }));
            }
        });
    }

    private static byte[] rateMessage(double probability) {
        return message(out -> out.writeDouble(1, probability));
    }

    private static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }
}
