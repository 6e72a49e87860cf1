package dev.tracelab.user.user;

import static io.opentelemetry.semconv.incubating.DbIncubatingAttributes.DB_RESPONSE_RETURNED_ROWS;

import dev.tracelab.tracing.timing.DocumentedDuration;
import dev.tracelab.user.PathIds;
import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/users")
@Tag(name = "Users")
@RunOnVirtualThread
class UserResource {

    private final Users users;

    UserResource(Users users) {
        this.users = users;
    }

    /** The last hop of the documented trace. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One user")
    @DocumentedDuration
    public User get(@PathParam("id") @Schema(type = SchemaType.INTEGER, minimum = "1") String id) {
        return users.get(PathIds.parse("id", id));
    }

    /** The server span says how many rows were read, since the JDBC span ends before anybody has counted them. */
    @GET
    @Operation(summary = "A part of all users, or of those with a status, ordered by id")
    public UserPage list(
            @QueryParam("status") @Schema(enumeration = {"active", "suspended", "closed"}) String status,
            @QueryParam("limit") @DefaultValue("20") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")
                    String limit,
            @QueryParam("offset") @DefaultValue("0") @Schema(type = SchemaType.INTEGER, minimum = "0") String offset) {
        UserPage page = users.list(UserQuery.parse(status, limit, offset));
        Span.current().setAttribute(DB_RESPONSE_RETURNED_ROWS, page.users().size());
        return page;
    }
}
