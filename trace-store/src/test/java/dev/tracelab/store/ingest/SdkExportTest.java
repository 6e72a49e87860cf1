package dev.tracelab.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Ports;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenTelemetry SDK's own exporters as senders: what services really use. */
class SdkExportTest {
    private static TraceStoreServer store;
    private static String grpc;
    private static String http;

    @BeforeAll
    static void start() {
        store = TraceStoreServer.start(TraceStoreConfig.defaults().withPorts(Ports.random()));
        grpc = "http://127.0.0.1:" + store.ports().otlpGrpc();
        http = "http://127.0.0.1:" + store.ports().otlpHttp();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip"})
    void grpcSpans_areStored(String compression) {
        exportsAndReadsBack(OtlpGrpcSpanExporter.builder()
                .setEndpoint(grpc)
                .setCompression(compression)
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip"})
    void httpSpans_areStored(String compression) {
        exportsAndReadsBack(OtlpHttpSpanExporter.builder()
                .setEndpoint(http + "/v1/traces")
                .setCompression(compression)
                .build());
    }

    private static void exportsAndReadsBack(SpanExporter exporter) {
        Span span;
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build()) {
            span = provider.get("test")
                    .spanBuilder("op")
                    .setAttribute(AttributeKey.longKey("number"), 42)
                    .startSpan();
            span.end();
            assertThat(succeeded(provider.forceFlush())).isTrue();
        }

        Answer answer =
                StoreClient.of(store.ports()).trace(span.getSpanContext().getTraceId());
        assertThat(answer.span("op").getString("spanId"))
                .isEqualTo(span.getSpanContext().getSpanId());
        assertThat(answer.span("op").getJsonArray("attributes").encode())
                .isEqualTo("[{\"key\":\"number\",\"value\":{\"intValue\":\"42\"}}]");
    }

    @Test
    void grpcLogs_areStored() {
        exportsLog(OtlpGrpcLogRecordExporter.builder().setEndpoint(grpc).build());
    }

    @Test
    void httpLogs_areStored() {
        exportsLog(OtlpHttpLogRecordExporter.builder()
                .setEndpoint(http + "/v1/logs")
                .build());
    }

    private static void exportsLog(LogRecordExporter exporter) {
        long before = store.logCounts().received();
        try (SdkLoggerProvider provider = SdkLoggerProvider.builder()
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
                .build()) {
            provider.get("test").logRecordBuilder().setBody("hello").emit();
            assertThat(succeeded(provider.forceFlush())).isTrue();
        }

        assertThat(store.logCounts().received()).isEqualTo(before + 1);
    }

    @Test
    void grpcToTheHttpPort_fails() {
        try (SpanExporter exporter =
                OtlpGrpcSpanExporter.builder().setEndpoint(http).build()) {
            assertThat(succeeded(exporter.export(List.of()))).isFalse();
        }
    }

    private static boolean succeeded(CompletableResultCode result) {
        return result.join(10, TimeUnit.SECONDS).isSuccess();
    }
}
