package dev.tracelab.tracing.export;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service did with its spans and logs: the body of {@code GET /lab/telemetry}, without a request. */
@Singleton
public class Telemetry {
    private final String service;
    private final SpanPipeline spans;
    private final LogPipeline logs;
    private final List<TelemetrySetting> settings;

    Telemetry(
            @ConfigProperty(name = "quarkus.application.name") String service,
            SpanPipeline spans,
            LogPipeline logs,
            @All List<TelemetrySetting> settings) {
        this.service = service;
        this.spans = spans;
        this.logs = logs;
        this.settings = settings;
    }

    public TelemetryReport report() {
        var logFigures = TelemetryReport.Logs.of(logs.figures(), logs.monitor().status());
        return new TelemetryReport(service, spans.figures(), spans.monitor().status(), logFigures, settingsByName());
    }

    private Map<String, Object> settingsByName() {
        var byName = new TreeMap<String, Object>();
        settings.forEach(setting -> byName.put(setting.name(), setting.value()));
        return byName;
    }
}
