package dev.tracelab.store.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Ports;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.opentelemetry.sdk.extension.trace.jaeger.sampler.JaegerRemoteSampler;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteSamplingTest {
    @TempDir
    private Path folder;

    @Test
    void http_answersInJaegersForm() throws IOException {
        Path file = write("""
                {"default_strategy": {"type": "ratelimiting", "param": 2},
                 "service_strategies": [{"service": "front", "type": "probabilistic", "param": 0.25,
                    "operation_strategies": [{"operation": "GET /a", "type": "probabilistic", "param": 1}]}]}""");

        try (TraceStoreServer store = start(file)) {
            assertThat(get(store, "?service=other").text())
                    .isEqualTo(
                            "{\"strategyType\":\"RATE_LIMITING\",\"rateLimitingSampling\":{\"maxTracesPerSecond\":2}}");
            assertThat(get(store, "?service=front").text())
                    .isEqualTo("{\"strategyType\":\"PROBABILISTIC\",\"probabilisticSampling\":{\"samplingRate\":0.25},"
                            + "\"operationSampling\":{\"defaultSamplingProbability\":0.25,"
                            + "\"defaultLowerBoundTracesPerSecond\":0,\"perOperationStrategies\":"
                            + "[{\"operation\":\"GET /a\",\"probabilisticSampling\":{\"samplingRate\":1.0}}]}}");
        }
    }

    @Test
    void http_withoutOneService_isBadRequest() throws IOException {
        try (TraceStoreServer store = start(write("{}"))) {
            assertThat(get(store, "").status()).isEqualTo(400);
            assertThat(get(store, "?service=a&service=b").text())
                    .isEqualTo("'service' parameter must be provided once\n");
        }
    }

    @Test
    void sdkSampler_followsTheFile() throws IOException {
        Path file = write(probability(0));
        try (TraceStoreServer store = start(file);
                JaegerRemoteSampler sampler = JaegerRemoteSampler.builder()
                        .setServiceName("front")
                        .setEndpoint("http://127.0.0.1:" + store.ports().samplingGrpc())
                        .setPollingInterval(Duration.ofMillis(50))
                        .build();
                SdkTracerProvider provider =
                        SdkTracerProvider.builder().setSampler(sampler).build()) {
            await().untilAsserted(() -> assertThat(sampledOf(provider, "op")).isZero());

            Files.writeString(file, probability(1));

            await().untilAsserted(() -> assertThat(sampledOf(provider, "op")).isEqualTo(100));

            Files.writeString(file, """
                    {"default_strategy": {"type": "probabilistic", "param": 1, "operation_strategies": [
                        {"operation": "GET /health", "type": "probabilistic", "param": 0}]}}""");

            await().untilAsserted(
                            () -> assertThat(sampledOf(provider, "GET /health")).isZero());
            assertThat(sampledOf(provider, "op")).isEqualTo(100);
        }
    }

    private static long sampledOf(SdkTracerProvider provider, String operation) {
        return IntStream.range(0, 100)
                .filter(i -> provider.get("test")
                        .spanBuilder(operation)
                        .startSpan()
                        .getSpanContext()
                        .isSampled())
                .count();
    }

    @Test
    void damagedFile_keepsTheLastGoodOneAndSaysSoOnce() throws IOException {
        List<LogRecord> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(StrategiesFile.class.getName());
        Handler recorder = new Recorder(logged);
        logger.addHandler(recorder);
        Path file = write(probability(0.5));
        try (TraceStoreServer store = start(file)) {
            Files.writeString(file, "{\"default_strategy\":");

            assertThat(get(store, "?service=a").text()).contains("\"samplingRate\":0.5");
            assertThat(get(store, "?service=a").text()).contains("\"samplingRate\":0.5");
            assertThat(logged)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getMessage())
                            .contains(file.toString())
                            .contains("the last good ones stay"));

            Files.writeString(file, probability(0.75));

            assertThat(get(store, "?service=a").text()).contains("\"samplingRate\":0.75");
        } finally {
            logger.removeHandler(recorder);
        }
    }

    @Test
    void damagedFileAtTheStart_stopsIt() throws IOException {
        Path file = write(probability(7));

        assertThatThrownBy(() -> start(file))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("default_strategy.param must be from 0 to 1");
    }

    private static String probability(double value) {
        return "{\"default_strategy\": {\"type\": \"probabilistic\", \"param\": " + value + "}}";
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("strategies.json"), text);
    }

    private static TraceStoreServer start(Path strategies) {
        return TraceStoreServer.start(
                TraceStoreConfig.defaults().withPorts(Ports.random()).withSamplingStrategies(strategies));
    }

    private static Answer get(TraceStoreServer store, String query) {
        URI uri = URI.create("http://127.0.0.1:" + store.ports().samplingHttp() + "/sampling" + query);
        return StoreClient.exchange(HttpRequest.newBuilder(uri));
    }

    private static final class Recorder extends Handler {
        private final List<LogRecord> records;

        Recorder(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
