package dev.tracelab.frontend.links;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the page which other tools show the same traces. */
@Path("/lab/links")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@RunOnVirtualThread
@Tag(name = "Lab")
class LinksResource {

    private final Links links;

    LinksResource(Links links) {
        this.links = links;
    }

    @GET
    @Operation(
            summary = "Addresses of a trace in Jaeger and Grafana, with {traceId} where its id belongs; null without")
    public Links links() {
        return links;
    }
}
