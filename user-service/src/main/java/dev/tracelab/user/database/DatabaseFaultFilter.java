package dev.tracelab.user.database;

import dev.tracelab.tracing.faults.FaultType;
import dev.tracelab.tracing.faults.Faults;
import dev.tracelab.user.PathIds;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Brings the database into the state that a request's fault asks for, before the request comes to it. */
@Provider
@Priority(Priorities.USER + 1) // after the filter that reads the header
class DatabaseFaultFilter implements ContainerRequestFilter {

    private final Faults faults;
    private final OtherWork otherWork;

    DatabaseFaultFilter(Faults faults, OtherWork otherWork) {
        this.faults = faults;
        this.otherWork = otherWork;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (faults.active(FaultType.LOCK_WAIT)) {
            String id = request.getUriInfo().getPathParameters().getFirst("id");
            if (id != null) {
                otherWork.lockUser(PathIds.parse("id", id));
            }
        }
        if (faults.active(FaultType.POOL_EXHAUSTED)) {
            otherWork.takeAllConnections();
        }
    }
}
