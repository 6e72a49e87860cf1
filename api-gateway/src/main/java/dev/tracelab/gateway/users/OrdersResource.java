package dev.tracelab.gateway.users;

import dev.tracelab.gateway.token.TokenCheck;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Orders, each user's own only. */
@Path("/users/{id}/orders")
@RunOnVirtualThread
class OrdersResource {

    private final TokenCheck tokens;
    private final UserCalls calls;

    OrdersResource(TokenCheck tokens, UserCalls calls) {
        this.tokens = tokens;
        this.calls = calls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            byte[] order) {
        requireOwn(authorization, id);
        return calls.place(id, key, order);
    }

    @GET
    public Response orders(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id) {
        requireOwn(authorization, id);
        return calls.orders(id);
    }

    @GET
    @Path("{orderId}")
    public Response order(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String id,
            @PathParam("orderId") String orderId) {
        requireOwn(authorization, id);
        return calls.order(id, orderId);
    }

    private void requireOwn(String authorization, String id) {
        if (!tokens.user(authorization).equals(id)) {
            throw new NotYours();
        }
    }
}
