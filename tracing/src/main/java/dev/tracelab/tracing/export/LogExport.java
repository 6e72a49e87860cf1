package dev.tracelab.tracing.export;

import java.time.InstantSource;

/** The account of the log records sent by OTLP. What the log processor drops by itself is not known here. */
record LogExport(ExportMonitor monitor) {
    LogExport(ExportSettings settings, InstantSource clock) {
        this(new ExportMonitor("log records", settings.logsEndpoint(), clock, () -> 0));
    }
}
