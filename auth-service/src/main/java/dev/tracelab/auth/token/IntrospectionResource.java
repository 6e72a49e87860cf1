package dev.tracelab.auth.token;

import dev.tracelab.auth.client.KnownClientsOnly;
import dev.tracelab.auth.token.Verification.Invalid;
import dev.tracelab.auth.token.Verification.Valid;
import dev.tracelab.tracing.baggage.RequestBaggage;
import dev.tracelab.tracing.timing.DocumentedDuration;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jboss.logging.Logger;

/** Token introspection (RFC 7662): whether a token is worth anything, and whose it is. */
@SecurityScheme(securitySchemeName = "client", type = SecuritySchemeType.HTTP, scheme = "basic")
@Path("/introspect")
@RunOnVirtualThread
class IntrospectionResource {

    static final AttributeKey<Boolean> ACTIVE = AttributeKey.booleanKey("tracelab.token.active");
    static final AttributeKey<String> REASON = AttributeKey.stringKey("tracelab.token.reason");
    private static final Logger LOG = Logger.getLogger(IntrospectionResource.class);

    private final Tokens tokens;

    IntrospectionResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @NoStore
    @KnownClientsOnly
    @DocumentedDuration
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirement(name = "client")
    @Operation(summary = "Say whether a token is active, and whose it is (RFC 7662)")
    @APIResponse(responseCode = "200", description = "{\"active\": false}, or true and what the token says")
    @APIResponse(responseCode = "400", description = "The form field 'token' is missing, or there twice")
    @APIResponse(responseCode = "401", description = "The client is unknown")
    public Introspection introspect(IntrospectionRequest request) {
        return switch (tokens.verify(request.token())) {
            case Valid valid -> active(valid.claims());
            case Invalid invalid -> inactive(invalid.reason());
        };
    }

    private static Introspection active(Claims claims) {
        // No baggage: this service calls nobody, and every change of the context costs on a path this busy.
        Span.current().setAttribute(ACTIVE, true).setAttribute(RequestBaggage.USER_ID, claims.sub());
        return Introspection.active(claims);
    }

    private static Introspection inactive(Verification.Reason reason) {
        String text = reason.name().toLowerCase(Locale.ROOT);
        Span.current().setAttribute(ACTIVE, false).setAttribute(REASON, text);
        LOG.infof("Token refused: %s", text);
        return Introspection.INACTIVE;
    }
}
