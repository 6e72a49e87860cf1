package dev.tracelab.frontend.users;

import dev.tracelab.frontend.GatewayCalls;
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

/** Orders for the browser. */
@Path("/api/users/{id}/orders")
@RunOnVirtualThread
class OrdersResource {

    private final GatewayCalls gateway;

    OrdersResource(GatewayCalls gateway) {
        this.gateway = gateway;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            Order order) {
        long userId = PositiveNumber.parse("id", id);
        return gateway.handOn(api -> api.order(authorization, userId, key, order));
    }

    @GET
    public Response orders(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id) {
        long userId = PositiveNumber.parse("id", id);
        return gateway.handOn(api -> api.orders(authorization, userId));
    }

    @GET
    @Path("{orderId}")
    public Response order(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String id,
            @PathParam("orderId") String orderId) {
        long userId = PositiveNumber.parse("id", id);
        long order = PositiveNumber.parse("orderId", orderId);
        return gateway.handOn(api -> api.order(authorization, userId, order));
    }
}
