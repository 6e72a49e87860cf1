package dev.tracelab.frontend.sampling;

import dev.tracelab.tracing.sampling.StrategyDocument;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The samplers of all services at once. */
@Path("/lab/sampling")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@RunOnVirtualThread
@Tag(name = "Lab")
class SamplingResource {

    private final Samplers samplers;

    SamplingResource(Samplers samplers) {
        this.samplers = samplers;
    }

    @GET
    @Operation(
            summary = "The sampling strategy of every service, with a warning where they differ",
            description = "Always 200: a service that cannot be asked is shown as not reachable, with the reason.")
    public SamplingReport show() {
        return samplers.report();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put one strategy into force in every service",
            description = "400, and nothing is changed anywhere, when it is no strategy. Otherwise 200, also when a "
                    + "service did not follow: the answer says which and why.")
    public SamplingReport set(StrategyDocument document) {
        return samplers.set(document.strategy());
    }
}
