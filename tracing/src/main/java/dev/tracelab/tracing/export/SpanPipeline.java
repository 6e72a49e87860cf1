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
    private final DropMeter dropMeter = new DropMeter();
    private final ExportMonitor monitor;

    SpanPipeline(ExportSettings settings, InstantSource clock) {
        this.settings = settings;
        this.monitor = new ExportMonitor("spans", settings.tracesEndpoint(), clock, dropMeter::dropped);
    }

    Sampler sampler(Sampler strategy) {
        return new CountingSampler(strategy, counts);
    }

    SpanProcessor processor(SpanExporter exporter) {
        var batch = BatchSpanProcessor.builder(new AccountingSpanExporter(exporter, monitor))
                .setScheduleDelay(settings.scheduleDelay())
                .setMaxQueueSize(settings.queueSize())
                .setMaxExportBatchSize(settings.batchSize())
                .setExporterTimeout(settings.batchTimeout())
                .setMeterProvider(dropMeter.meters())
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .build();
        return new CountingSpanProcessor(batch, counts);
    }

    /** Reads the later steps first, so that a span that moves on meanwhile is never counted twice. */
    SpanFigures figures() {
        var exported = monitor.exported();
        var failed = monitor.failedByReason();
        var lost = failed.values().stream().mapToLong(Long::longValue).sum();
        var dropped = dropMeter.dropped();
        var queued = counts.ended() - exported - lost - dropped;
        var sampled = counts.sampled();
        return new SpanFigures(sampled + counts.unsampled(), sampled, exported, queued, dropped, failed);
    }

    ExportMonitor monitor() {
        return monitor;
    }
}
