package dev.tracelab.gateway.token;

import dev.tracelab.tracing.problem.Hop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Login: handed on to auth-service, which alone looks at the credentials. */
@Path("/tokens")
@RunOnVirtualThread
class TokensResource {

    private final AuthService authService;

    TokensResource(@RestClient AuthService authService) {
        this.authService = authService;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response login(byte[] credentials) {
        return new Hop("auth-service").call(() -> authService.login(credentials));
    }
}
