package dev.tracelab.gateway.users;

import dev.tracelab.tracing.faults.FaultHeader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls to user-service. Parameters that are null are not sent. */
@RegisterRestClient(configKey = "user-service")
@Path("/users")
interface UserService {

    @GET
    @Path("{id}")
    Response user(@PathParam("id") String id, @HeaderParam(FaultHeader.NAME) String fault);

    @GET
    Response users(
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset);

    @POST
    @Path("{id}/orders")
    @Consumes(MediaType.APPLICATION_JSON)
    Response order(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, byte[] order);

    @GET
    @Path("{id}/orders")
    Response orders(@PathParam("id") String id);

    @GET
    @Path("{id}/orders/{orderId}")
    Response order(@PathParam("id") String id, @PathParam("orderId") String orderId);
}
