package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.time.InstantSource;

/**
 * The way of a log record from the logger to the receiver, counted like that of a span, see {@link SpanPipeline}. It has
 * the queue, batch and delay of the spans ({@code quarkus.otel.bsp.*}), so that a line is there when its trace is.
 */
final class LogPipeline {
    private final ExportSettings settings;
    private final BatchAccount account;

    LogPipeline(ExportSettings settings, InstantSource clock) {
        this.settings = settings;
        this.account = new BatchAccount("log records", settings.logsEndpoint(), clock);
    }

    LogRecordProcessor processor(LogRecordExporter exporter) {
        var batch = BatchLogRecordProcessor.builder(new AccountingLogExporter(exporter, account.monitor()))
                .setScheduleDelay(settings.scheduleDelay())
                .setMaxQueueSize(settings.queueSize())
                .setMaxExportBatchSize(settings.batchSize())
                .setExporterTimeout(settings.batchTimeout())
                .setMeterProvider(account.meters())
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .build();
        return new CountingLogProcessor(batch, account);
    }

    BatchFigures figures() {
        return account.figures();
    }

    ExportMonitor monitor() {
        return account.monitor();
    }

    BatchAccount account() {
        return account;
    }
}
