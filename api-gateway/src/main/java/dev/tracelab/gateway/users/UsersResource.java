package dev.tracelab.gateway.users;

import dev.tracelab.gateway.token.TokenCheck;
import dev.tracelab.tracing.timing.DocumentedDuration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Users, for everybody who is logged in. */
@Path("/users")
@RunOnVirtualThread
class UsersResource {

    private final TokenCheck tokens;
    private final UserCalls calls;
    private final ParallelRead parallel;

    UsersResource(TokenCheck tokens, UserCalls calls, ParallelRead parallel) {
        this.tokens = tokens;
        this.calls = calls;
        this.parallel = parallel;
    }

    /** The documented request: first auth-service, then user-service. */
    @GET
    @Path("{id}")
    @DocumentedDuration
    public Response user(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id) {
        if (parallel.asked()) {
            return parallel.user(authorization, id);
        }
        tokens.user(authorization);
        return calls.user(id);
    }

    @GET
    public Response users(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        tokens.user(authorization);
        return calls.users(status, limit, offset);
    }
}
