package dev.tracelab.gateway.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls to auth-service. */
@RegisterRestClient(configKey = "auth-service")
interface AuthService {

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    Response login(byte[] credentials);

    /** Token introspection, RFC 7662. */
    @POST
    @Path("/introspect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response introspect(@HeaderParam(HttpHeaders.AUTHORIZATION) String client, @FormParam("token") String token);
}
