package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.Unremovable;
import io.quarkus.opentelemetry.runtime.config.build.OTelBuildConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Puts the export pipeline together; the one place that says who is wrapped by whom.
 *
 * <p>A test replaces {@link SpanExporter} by a bean of its own, for example an in-memory one. It then stands where the
 * OTLP exporter stood, and everything is still counted.
 */
@Singleton
final class ExportBeans {
    @Produces
    @Singleton
    ExportSettings settings(OTelBuildConfig build, OTelRuntimeConfig otel, OtlpExporterRuntimeConfig otlp) {
        return ExportSettings.from(build, otel, otlp);
    }

    @Produces
    @Singleton
    SpanPipeline pipeline(ExportSettings settings) {
        return new SpanPipeline(settings, InstantSource.system());
    }

    @Produces
    @Singleton
    SpanProcessor processor(SpanPipeline pipeline, SpanExporter exporter) {
        return pipeline.processor(exporter);
    }

    @Produces
    @Singleton
    @DefaultBean
    SpanExporter spanExporter(ExportSettings settings) {
        return OtlpExporters.spans(settings);
    }

    @Produces
    @Singleton
    Sampler sampler(SpanPipeline pipeline, HeadStrategy strategy) {
        return pipeline.sampler(strategy.sampler());
    }

    @Produces
    @Singleton
    LogExport logExport(ExportSettings settings) {
        return new LogExport(settings, InstantSource.system());
    }

    /** Looked up by the SDK's configuration, not injected: without the mark it would be removed as unused. */
    @Produces
    @Singleton
    @DefaultBean
    @Unremovable
    LogRecordExporter logExporter(LogExport export, ExportSettings settings) {
        return new AccountingLogExporter(OtlpExporters.logs(settings), export.monitor());
    }
}
