package dev.tracelab.auth.key;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** The public key, for services that check signatures themselves (RFC 7517). */
@Path("/.well-known/jwks.json")
class JwksResource {

    private static final int CACHE_SECONDS = 300;

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @RunOnVirtualThread
    @Cache(maxAge = CACHE_SECONDS)
    @Operation(summary = "The public keys that tokens are signed with")
    public KeySet keys() {
        return new KeySet(List.of(keys.current().jwk().toParams(OutputControlLevel.PUBLIC_ONLY)));
    }

    record KeySet(List<Map<String, Object>> keys) {}
}
