package dev.tracelab.tracing.export;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service did with its spans, and the settings in force. Answers 404 while {@code lab.api.enabled=false}. */
@Path("/lab/telemetry")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@Tag(name = "Lab")
final class TelemetryResource {
    private final Telemetry telemetry;

    TelemetryResource(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Spans and log records created, exported and lost by this service, and its telemetry settings")
    public TelemetryReport telemetry() {
        return telemetry.report();
    }
}
