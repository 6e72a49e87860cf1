package dev.tracelab.frontend.traces;

import dev.tracelab.tracing.problem.ProblemException;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the trace back end knows beyond single traces: who sent spans, and who calls whom. */
@Path("/lab")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lab")
class OverviewResource {

    private final TraceBackEnd backEnd;

    OverviewResource(TraceBackEnd backEnd) {
        this.backEnd = backEnd;
    }

    @GET
    @Path("services")
    @Operation(summary = "Services that sent spans, {\"services\":[\"api-gateway\",…]}")
    public Response services() {
        return handOn("/api/v3/services", null);
    }

    @GET
    @Path("operations")
    @Operation(summary = "Span names of a service, {\"operations\":[{\"name\":…,\"spanKind\":\"server\"},…]}")
    public Response operations(@QueryParam("service") String service, @Context HttpServerRequest request) {
        if (service == null || service.isBlank()) {
            throw ProblemException.badField("service", "the name of a service is needed, as /lab/services lists them.");
        }
        return handOn("/api/v3/operations", request.query());
    }

    @GET
    @Path("dependencies")
    @Operation(
            summary = "Who calls whom, {\"data\":[{\"parent\":…,\"child\":…,\"callCount\":7},…]}",
            description = "endTs and lookback, both in milliseconds, say which time: the lookback before endTs.")
    public Response dependencies(
            @QueryParam("endTs") String endTs,
            @QueryParam("lookback") String lookback,
            @Context HttpServerRequest request) {
        return handOn("/api/dependencies", request.query());
    }

    private Response handOn(String path, String query) {
        return switch (backEnd.ask(path, query)) {
            case Found.Body body -> HandOn.of(body);
            case Found.Nothing nothing -> throw backEnd.notServed(path, 404);
            case Found.NotServed not -> throw backEnd.notServed(path, not.status());
        };
    }
}
