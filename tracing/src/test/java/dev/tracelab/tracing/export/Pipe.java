package dev.tracelab.tracing.export;

import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pipeline of a service, without the service: real SDK, real exporter, small queue, short times. */
final class Pipe implements AutoCloseable {
    static final int QUEUE = 16;
    static final int BATCH = 4;
    /** Far above the half second of two retries: a busy machine must not turn a refusal into a time-out. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** Off in a service too, where Quarkus does it: the exporter's own lines say less and come per batch. */
    private static final Logger EXPORTER_LOG = Logger.getLogger("io.opentelemetry.exporter.internal.http.HttpExporter");

    static {
        EXPORTER_LOG.setLevel(Level.OFF);
    }

    private final SpanPipeline pipeline;
    private final SdkTracerProvider tracing;
    private final Tracer tracer;

    private Pipe(ExportSettings settings, Sampler strategy) {
        pipeline = new SpanPipeline(settings, InstantSource.system());
        tracing = SdkTracerProvider.builder()
                .setSampler(pipeline.sampler(strategy))
                .addSpanProcessor(pipeline.processor(OtlpExporters.spans(settings)))
                .build();
        tracer = tracing.get("test");
    }

    static Pipe to(int port) {
        return to(port, Sampler.alwaysOn());
    }

    static Pipe to(int port, Sampler strategy) {
        return new Pipe(settings("http://127.0.0.1:" + port), strategy);
    }

    /** Batches leave only when they are full or flushed: the delay is longer than any test. */
    static ExportSettings settings(String endpoint) {
        return new ExportSettings(
                endpoint + "/v1/traces",
                endpoint + "/v1/logs",
                Map.of(),
                "none",
                TIMEOUT,
                Duration.ofMinutes(1),
                QUEUE,
                BATCH,
                TIMEOUT.multipliedBy(4));
    }

    Pipe spans(int count) {
        for (var i = 0; i < count; i++) {
            tracer.spanBuilder("span").startSpan().end();
        }
        return this;
    }

    /** Flushes until nothing is queued: right after one flush the processor may take the next for the same. */
    SpanFigures flushed() {
        await().until(() -> {
            tracing.forceFlush().join(20, TimeUnit.SECONDS);
            return figures().queued() == 0;
        });
        return figures();
    }

    SpanFigures figures() {
        return pipeline.figures();
    }

    ExporterStatus status() {
        return pipeline.monitor().status();
    }

    @Override
    public void close() {
        tracing.shutdown().join(20, TimeUnit.SECONDS);
    }
}
