package dev.tracelab.user.order;

import dev.tracelab.user.PathIds;
import dev.tracelab.user.user.Users;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/users/{id}/orders")
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
    @ResponseStatus(201)
    public RestResponse<Order> create(
            String id, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey, OrderRequest request) {
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
    public OrderList list(String id) {
        long userId = PathIds.parse("id", id);
        users.require(userId);
        return new OrderList(orders.findAll(userId));
    }

    @GET
    @Path("/{orderId}")
    public Order get(String id, String orderId) {
        return orders.find(PathIds.parse("id", id), PathIds.parse("orderId", orderId))
                .orElseThrow(OrderNotFoundException::new);
    }

    record OrderList(List<Order> orders) {}
}
