package dev.tracelab.tracing.faults;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What can be injected here; absent where {@code lab.api.enabled} is false. */
@Path("/lab/faults")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
class FaultsResource {

    private final Faults faults;

    FaultsResource(Faults faults) {
        this.faults = faults;
    }

    @GET
    public FaultCatalog list() {
        return FaultCatalog.of(faults.enabled());
    }
}
