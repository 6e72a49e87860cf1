package dev.tracelab.tracing.export;

import io.quarkus.arc.All;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service did with its spans, and the settings in force. Answers 404 while {@code lab.api.enabled=false}. */
@Path("/lab/telemetry")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@Tag(name = "Lab")
final class TelemetryResource {
    private final String service;
    private final SpanPipeline spans;
    private final LogExport logs;
    private final List<TelemetrySetting> settings;

    TelemetryResource(
            @ConfigProperty(name = "quarkus.application.name") String service,
            SpanPipeline spans,
            LogExport logs,
            @All List<TelemetrySetting> settings) {
        this.service = service;
        this.spans = spans;
        this.logs = logs;
        this.settings = settings;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Spans created, exported and lost by this service, and its telemetry settings")
    public TelemetryReport telemetry() {
        var logFigures = new TelemetryReport.Logs(
                logs.monitor().exported(),
                logs.monitor().failedByReason(),
                logs.monitor().status());
        return new TelemetryReport(service, spans.figures(), spans.monitor().status(), logFigures, settingsByName());
    }

    private Map<String, Object> settingsByName() {
        var byName = new TreeMap<String, Object>();
        settings.forEach(setting -> byName.put(setting.name(), setting.value()));
        return byName;
    }
}
