package dev.tracelab.tracing.faults;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What can be injected here; absent where {@code lab.api.enabled} is false. */
@Path("/lab/faults")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
class FaultsResource {

    private final FaultConfig config;

    FaultsResource(FaultConfig config) {
        this.config = config;
    }

    @GET
    FaultCatalog list() {
        return FaultCatalog.of(config);
    }
}
