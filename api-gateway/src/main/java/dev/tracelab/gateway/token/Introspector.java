package dev.tracelab.gateway.token;

import dev.tracelab.tracing.problem.Hop;
import dev.tracelab.tracing.problem.HopUnavailable;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks auth-service about a token. */
@Singleton
class Introspector {

    private static final Hop HOP = new Hop("auth-service");

    private final AuthService authService;
    private final String client;

    Introspector(@RestClient AuthService authService, IntrospectionConfig config) {
        this.authService = authService;
        String credentials = config.clientId() + ":" + config.clientSecret();
        this.client = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Asking changes nothing, so a call that got no connection may be made again. */
    @Retry(maxRetries = 2, delay = 50, jitter = 25, retryOn = HopUnavailable.class)
    Introspection introspect(String token) {
        try (Response answer = authService.introspect(client, token)) {
            if (answer.getStatus() == 200) {
                return answer.readEntity(Introspection.class);
            }
            throw HOP.unusable(answer.getStatus());
        } catch (ProcessingException e) {
            throw HOP.failed(e);
        }
    }
}
