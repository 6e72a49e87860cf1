package dev.tracelab.tracing.export;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;

/**
 * The maintained OTLP exporters, set up so that they cannot hold anything up for long.
 *
 * <p>They send with OkHttp, which nothing instruments: exporting makes no spans. For {@code https} the trust store of
 * the JVM is used; {@code quarkus.tls.*} has no effect here.
 */
final class OtlpExporters {
    /**
     * Two retries within a second. A longer back-off would use up the call's timeout, and a refused connection would be
     * reported as a time-out.
     */
    private static final RetryPolicy RETRIES = RetryPolicy.builder()
            .setMaxAttempts(3)
            .setInitialBackoff(Duration.ofMillis(100))
            .setMaxBackoff(Duration.ofMillis(500))
            .setBackoffMultiplier(3)
            .build();

    private OtlpExporters() {}

    static SpanExporter spans(ExportSettings settings) {
        var builder = OtlpHttpSpanExporter.builder()
                .setEndpoint(settings.tracesEndpoint())
                .setCompression(settings.compression())
                .setTimeout(settings.timeout())
                .setConnectTimeout(settings.timeout())
                .setRetryPolicy(RETRIES)
                .setMeterProvider(MeterProvider.noop())
                .setComponentLoader(new OutspokenSenders());
        settings.headers().forEach(builder::addHeader);
        return builder.build();
    }

    static LogRecordExporter logs(ExportSettings settings) {
        var builder = OtlpHttpLogRecordExporter.builder()
                .setEndpoint(settings.logsEndpoint())
                .setCompression(settings.compression())
                .setTimeout(settings.timeout())
                .setConnectTimeout(settings.timeout())
                .setRetryPolicy(RETRIES)
                .setMeterProvider(MeterProvider.noop())
                .setComponentLoader(new OutspokenSenders());
        settings.headers().forEach(builder::addHeader);
        return builder.build();
    }
}
