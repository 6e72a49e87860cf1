package dev.tracelab.auth.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer to an introspection, with the member names of RFC 7662. Of a token that is not active it says no more than
 * that; the other members are then absent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Introspection(
        boolean active,
        String sub,
        String username,
        String name,
        String scope,
        String iss,
        String aud,
        Long iat,
        Long exp,
        @JsonProperty("token_type") String tokenType) {

    static final Introspection INACTIVE =
            new Introspection(false, null, null, null, null, null, null, null, null, null);

    static Introspection active(Claims claims) {
        return new Introspection(
                true,
                claims.sub(),
                claims.username(),
                claims.name(),
                claims.scope(),
                claims.iss(),
                claims.aud(),
                claims.iat(),
                claims.exp(),
                "Bearer");
    }
}
