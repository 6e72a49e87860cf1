package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.arc.DefaultBean;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import io.quarkus.opentelemetry.runtime.config.build.OTelBuildConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Puts the export pipeline together; the one place that says who is wrapped by whom.
 *
 * <p>A test replaces {@link SpanExporter} or {@link LogRecordExporter} by a bean of its own, for example an in-memory one. It then stands where the
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
    LogPipeline logPipeline(ExportSettings settings) {
        return new LogPipeline(settings, InstantSource.system());
    }

    @Produces
    @Singleton
    @DefaultBean
    LogRecordExporter logExporter(ExportSettings settings) {
        return OtlpExporters.logs(settings);
    }

    /** Spans find their processor among the beans, log records do not. */
    @Produces
    @Singleton
    AutoConfiguredOpenTelemetrySdkBuilderCustomizer logProcessor(LogPipeline pipeline, LogRecordExporter exporter) {
        return sdk -> sdk.addLoggerProviderCustomizer(
                (logs, config) -> logs.addLogRecordProcessor(pipeline.processor(exporter)));
    }
}
