package dev.tracelab.tracing.export;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/**
 * The same figures for Prometheus. In {@code /q/metrics}:
 *
 * <ul>
 *   <li>{@code tracelab_spans_started_total{sampled="true|false"}}
 *   <li>{@code tracelab_spans_exported_total}
 *   <li>{@code tracelab_spans_failed_total{error_type="…"}}, one series per {@link FailureReason}
 *   <li>{@code tracelab_spans_dropped_total}, {@code tracelab_spans_queued}
 *   <li>{@code tracelab_exporter_failing}, 1 while export fails
 *   <li>{@code tracelab_log_records_*}: the same without {@code started}
 * </ul>
 *
 * <p>Trap: a name that ends in {@code created} is reserved in OpenMetrics and silently cut; hence "started".
 */
@Singleton
final class ExportMetrics implements MeterBinder {
    private final SpanPipeline spans;
    private final LogPipeline logs;

    ExportMetrics(SpanPipeline spans, LogPipeline logs) {
        this.spans = spans;
        this.logs = logs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        started(registry, "true", SpanFigures::sampled);
        started(registry, "false", figures -> figures.created() - figures.sampled());
        batches(registry, "tracelab.spans", spans.account());
        batches(registry, "tracelab.log.records", logs.account());
        Gauge.builder("tracelab.exporter.failing", spans.monitor(), ExportMetrics::failing)
                .description("1 while spans cannot be exported")
                .register(registry);
    }

    private void started(MeterRegistry registry, String sampled, ToDoubleFunction<SpanFigures> figure) {
        ToDoubleFunction<SpanPipeline> value = pipeline -> figure.applyAsDouble(pipeline.figures());
        FunctionCounter.builder("tracelab.spans.started", spans, value)
                .description("Spans started, sampled or not")
                .tag("sampled", sampled)
                .register(registry);
    }

    private static void batches(MeterRegistry registry, String prefix, BatchAccount account) {
        var monitor = account.monitor();
        FunctionCounter.builder(prefix + ".exported", monitor, ExportMonitor::exported)
                .description("Taken by the receiver")
                .register(registry);
        FunctionCounter.builder(
                        prefix + ".dropped", account, source -> source.figures().dropped())
                .description("Thrown away because the queue was full")
                .register(registry);
        Gauge.builder(prefix + ".queued", account, source -> source.figures().queued())
                .description("Not yet answered for by the receiver")
                .register(registry);
        for (var reason : FailureReason.values()) {
            FunctionCounter.builder(prefix + ".failed", monitor, source -> source.failed(reason))
                    .description("Lost on the way to the receiver")
                    .tag("error.type", reason.label())
                    .register(registry);
        }
    }

    private static double failing(ExportMonitor monitor) {
        return monitor.status().state() == ExporterStatus.State.FAILING ? 1 : 0;
    }
}
