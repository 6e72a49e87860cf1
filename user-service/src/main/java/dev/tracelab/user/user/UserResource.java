package dev.tracelab.user.user;

import dev.tracelab.tracing.timing.DocumentedDuration;
import dev.tracelab.user.PathIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/users")
@RunOnVirtualThread
class UserResource {

    private final Users users;

    UserResource(Users users) {
        this.users = users;
    }

    /** The last hop of the documented trace. */
    @GET
    @Path("/{id}")
    @DocumentedDuration
    public User get(String id) {
        return users.find(PathIds.parse("id", id));
    }
}
