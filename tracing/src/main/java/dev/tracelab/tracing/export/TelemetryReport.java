package dev.tracelab.tracing.export;

import java.util.Map;

/** Body of {@code GET /lab/telemetry}. */
public record TelemetryReport(
        String service, SpanFigures spans, ExporterStatus exporter, Logs logs, Map<String, Object> settings) {
    /** The same for the log records sent by OTLP. */
    public record Logs(long exported, Map<String, Long> failed, ExporterStatus exporter) {}
}
