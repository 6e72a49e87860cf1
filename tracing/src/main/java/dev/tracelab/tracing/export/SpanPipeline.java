package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.InstantSource;

/**
 * The way of a span from its start to the receiver, with a count at every step.
 *
 * <p>The batch processor is made here, not by Quarkus, for two reasons: Quarkus 3.36 runs a second one that exports to
 * nowhere beside its own, and it does not let the meter of its own be read, which alone knows the dropped spans.
 * Therefore {@code quarkus.otel.traces.exporter} must be {@code none}.
 */
final class SpanPipeline {
    private final ExportSettings settings;
    private final SpanCounts counts = new SpanCounts();
    private final BatchAccount account;

    SpanPipeline(ExportSettings settings, InstantSource clock) {
        this.settings = settings;
        this.account = new BatchAccount("spans", settings.tracesEndpoint(), clock);
    }

    Sampler sampler(Sampler strategy) {
        return new CountingSampler(strategy, counts);
    }

    SpanProcessor processor(SpanExporter exporter) {
        var batch = BatchSpanProcessor.builder(new AccountingSpanExporter(exporter, account.monitor()))
                .setScheduleDelay(settings.scheduleDelay())
                .setMaxQueueSize(settings.queueSize())
                .setMaxExportBatchSize(settings.batchSize())
                .setExporterTimeout(settings.batchTimeout())
                .setMeterProvider(account.meters())
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .build();
        return new CountingSpanProcessor(batch, account);
    }

    /** Reads the later steps first, so that a span that moves on meanwhile is never counted twice. */
    SpanFigures figures() {
        var batch = account.figures();
        var sampled = counts.sampled();
        return new SpanFigures(
                sampled + counts.unsampled(),
                sampled,
                batch.exported(),
                batch.queued(),
                batch.dropped(),
                batch.failed());
    }

    ExportMonitor monitor() {
        return account.monitor();
    }

    BatchAccount account() {
        return account;
    }
}
