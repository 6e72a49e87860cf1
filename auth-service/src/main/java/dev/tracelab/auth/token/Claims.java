package dev.tracelab.auth.token;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * What a valid token says.
 *
 * @param sub id of the user, as text
 * @param iat issued at, seconds since 1970
 * @param exp expires at, seconds since 1970
 */
record Claims(String iss, String aud, String sub, String username, String name, String scope, long iat, long exp) {

    static Claims of(JwtClaims jwt) throws MalformedClaimException {
        return new Claims(
                jwt.getIssuer(),
                jwt.getAudience().getFirst(),
                jwt.getSubject(),
                jwt.getStringClaimValue("username"),
                jwt.getStringClaimValue("name"),
                jwt.getStringClaimValue("scope"),
                jwt.getIssuedAt().getValue(),
                jwt.getExpirationTime().getValue());
    }
}
