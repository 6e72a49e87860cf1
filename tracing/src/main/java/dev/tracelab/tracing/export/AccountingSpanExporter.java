package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Books every batch that the exporter below it takes or loses. */
record AccountingSpanExporter(SpanExporter exporter, ExportMonitor monitor) implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return monitor.watch(spans.size(), () -> exporter.export(spans));
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
