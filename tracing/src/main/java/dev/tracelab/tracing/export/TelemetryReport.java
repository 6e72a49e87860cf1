package dev.tracelab.tracing.export;

import java.util.Map;

/** Body of {@code GET /lab/telemetry}. */
public record TelemetryReport(
        String service, SpanFigures spans, ExporterStatus exporter, Logs logs, Map<String, Object> settings) {
    /** The same for log records: {@code created = exported + queued + dropped + sum of failed}. */
    public record Logs(
            long created, long exported, long queued, long dropped, Map<String, Long> failed, ExporterStatus exporter) {

        static Logs of(BatchFigures figures, ExporterStatus exporter) {
            return new Logs(
                    figures.offered(),
                    figures.exported(),
                    figures.queued(),
                    figures.dropped(),
                    figures.failed(),
                    exporter);
        }
    }
}
