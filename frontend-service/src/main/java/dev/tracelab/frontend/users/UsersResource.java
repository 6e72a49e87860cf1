package dev.tracelab.frontend.users;

import dev.tracelab.frontend.GatewayCalls;
import dev.tracelab.tracing.timing.DocumentedDuration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Users for the browser. */
@Path("/api/users")
@RunOnVirtualThread
class UsersResource {

    private final GatewayCalls gateway;

    UsersResource(GatewayCalls gateway) {
        this.gateway = gateway;
    }

    /** The documented request: its trace is the one that Trace Lab is about. */
    @GET
    @Path("{id}")
    @DocumentedDuration
    public Response user(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id) {
        long userId = PositiveNumber.parse("id", id);
        return gateway.handOn(api -> api.user(authorization, userId));
    }

    @GET
    public Response users(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        return gateway.handOn(api -> api.users(authorization, status, limit, offset));
    }
}
