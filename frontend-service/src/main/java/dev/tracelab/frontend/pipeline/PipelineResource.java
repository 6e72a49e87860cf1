package dev.tracelab.frontend.pipeline;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole way of the spans at a glance. */
@Path("/lab/pipeline")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@RunOnVirtualThread
@Tag(name = "Lab")
class PipelineResource {

    private final Pipeline pipeline;

    PipelineResource(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @GET
    @Operation(
            summary = "Telemetry of every service and the account of the store",
            description = "Always 200: a part that cannot be asked is shown as not reachable, with the reason.")
    public PipelineReport pipeline() {
        return pipeline.report();
    }
}
