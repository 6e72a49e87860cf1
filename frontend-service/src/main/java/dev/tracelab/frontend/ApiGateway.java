package dev.tracelab.frontend;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls to api-gateway, the only service that this one knows. Parameters that are null are not sent. */
@RegisterRestClient(configKey = "api-gateway")
public interface ApiGateway {

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    Response login(Object credentials);

    @GET
    @Path("/users/{id}")
    Response user(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") long id);

    @GET
    @Path("/users")
    Response users(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset);

    @POST
    @Path("/users/{id}/orders")
    @Consumes(MediaType.APPLICATION_JSON)
    Response order(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") String key,
            Object order);

    @GET
    @Path("/users/{id}/orders")
    Response orders(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") long id);

    @GET
    @Path("/users/{id}/orders/{orderId}")
    Response order(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") long id,
            @PathParam("orderId") long orderId);
}
