package dev.tracelab.tracing.sampling;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sampler of this service. Answers 404 while {@code lab.api.enabled=false}. */
@Path("/lab/sampler")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@RunOnVirtualThread
@Tag(name = "Lab")
class SamplerResource {

    private final SamplerSwitch sampler;

    SamplerResource(SamplerSwitch sampler) {
        this.sampler = sampler;
    }

    @GET
    @Operation(summary = "How this service decides which of the traces that begin here are kept")
    public SamplerReport show() {
        return sampler.report();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide by another strategy from now on",
            description = "A strategy and its fields, such as {\"strategy\":\"probability\",\"ratio\":0.01}. "
                    + "Anything else is refused with 400 and the field that is wrong; then nothing changes.")
    public SamplerReport set(StrategyDocument document) {
        sampler.set(document.strategy());
        return sampler.report();
    }
}
