package dev.tracelab.user.order;

import dev.tracelab.user.PathIds;
import dev.tracelab.user.user.Users;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/users/{id}/orders")
@Tag(name = "Orders")
@RunOnVirtualThread
class OrderResource {

    private final Users users;
    private final Orders orders;
    private final OrderDesk desk;

    OrderResource(Users users, Orders orders, OrderDesk desk) {
        this.users = users;
        this.orders = orders;
        this.desk = desk;
    }

    /** The same {@code Idempotency-Key} gets the same answer, whether this request made the order or an earlier one. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Orders and pays; once for each Idempotency-Key")
    @APIResponseSchema(value = Order.class, responseCode = "201", responseDescription = "The paid order")
    @APIResponse(responseCode = "402", description = "The payment was declined")
    @APIResponse(responseCode = "404", description = "There is no such user")
    @APIResponse(responseCode = "409", description = "The same order is still being processed")
    @APIResponse(responseCode = "422", description = "A product does not exist, or the key belongs to another order")
    @APIResponse(responseCode = "502", description = "The payment provider failed")
    @APIResponse(responseCode = "504", description = "The payment provider did not answer in time")
    public RestResponse<Order> create(
            @PathParam("id") @Schema(type = SchemaType.INTEGER, minimum = "1") String id,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey,
            OrderRequest request) {
        long userId = PathIds.parse("id", id);
        IdempotencyKey key = IdempotencyKey.of(idempotencyKey);
        users.require(userId);
        Order order = desk.place(userId, key, request);
        // As a path: the address by which this service is reached is nothing to the client, who came by the gateway.
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, order)
                .header(HttpHeaders.LOCATION, "/users/" + userId + "/orders/" + order.id())
                .build();
    }

    @GET
    @Operation(summary = "The newest orders of a user, newest first")
    public OrderList list(@PathParam("id") @Schema(type = SchemaType.INTEGER, minimum = "1") String id) {
        long userId = PathIds.parse("id", id);
        users.require(userId);
        return new OrderList(orders.findAll(userId));
    }

    @GET
    @Path("/{orderId}")
    @Operation(summary = "One order")
    public Order get(
            @PathParam("id") @Schema(type = SchemaType.INTEGER, minimum = "1") String id,
            @PathParam("orderId") @Schema(type = SchemaType.INTEGER, minimum = "1") String orderId) {
        return orders.find(PathIds.parse("id", id), PathIds.parse("orderId", orderId))
                .orElseThrow(OrderNotFoundException::new);
    }

    record OrderList(List<Order> orders) {}
}
