package dev.tracelab.frontend.login;

import dev.tracelab.frontend.GatewayCalls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Login for the browser. */
@Path("/api/login")
@RunOnVirtualThread
class LoginResource {

    private final GatewayCalls gateway;

    LoginResource(GatewayCalls gateway) {
        this.gateway = gateway;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response login(Credentials credentials) {
        return gateway.handOn(api -> api.login(credentials));
    }
}
