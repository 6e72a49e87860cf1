package dev.tracelab.tracing.test;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The log records that the service under test has exported. */
@Singleton
@Unremovable // the callbacks look it up
public class LogRecorder {

    private final InMemoryLogRecordExporter exporter;
    private final OpenTelemetry openTelemetry;

    LogRecorder(InMemoryLogRecordExporter exporter, OpenTelemetry openTelemetry) {
        this.exporter = exporter;
        this.openTelemetry = openTelemetry;
    }

    public List<LogRecordData> all() {
        if (openTelemetry instanceof OpenTelemetrySdk sdk) {
            sdk.getSdkLoggerProvider().forceFlush().join(5, TimeUnit.SECONDS);
        }
        return exporter.getFinishedLogRecordItems();
    }

    void start() {
        exporter.reset();
    }
}
