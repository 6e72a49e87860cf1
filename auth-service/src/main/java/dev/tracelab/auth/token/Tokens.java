package dev.tracelab.auth.token;

import dev.tracelab.auth.account.Account;
import dev.tracelab.auth.key.SigningKey;
import dev.tracelab.auth.token.Verification.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Issues and checks signed tokens: JWT with RS256, the one algorithm that is accepted. */
class Tokens {

    private final TokenConfig config;
    private final Supplier<SigningKey> key;
    private final Clock clock;

    Tokens(TokenConfig config, Supplier<SigningKey> key, Clock clock) {
        this.config = config;
        this.key = key;
        this.clock = clock;
    }

    String issue(Account account) {
        SigningKey signingKey = key.get();
        JsonWebSignature jwt = new JsonWebSignature();
        jwt.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jwt.setKeyIdHeaderValue(signingKey.id());
        jwt.setHeader("typ", "JWT");
        jwt.setPayload(claims(account).toJson());
        jwt.setKey(signingKey.privateKey());
        try {
            return jwt.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign with key " + signingKey.id(), e);
        }
    }

    Verification verify(String token) {
        try {
            return new Verification.Valid(Claims.of(consumer().processToClaims(token)));
        } catch (InvalidJwtException e) {
            return new Verification.Invalid(reason(e)); // its message quotes the token: it must not be passed on
        } catch (MalformedClaimException e) {
            return new Verification.Invalid(Reason.MALFORMED);
        }
    }

    private JwtClaims claims(Account account) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(config.issuer().toString());
        claims.setAudience(config.audience());
        claims.setSubject(Long.toString(account.id()));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(config.lifetime()).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("scope", config.scope());
        claims.setStringClaim("username", account.username());
        claims.setStringClaim("name", account.name());
        return claims;
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKey(key.get().publicKey())
                .setExpectedIssuer(config.issuer().toString())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static Reason reason(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return Reason.WRONG_SIGNATURE;
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return Reason.WRONG_ISSUER;
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)) {
            return Reason.WRONG_AUDIENCE;
        }
        return e.hasExpired() ? Reason.EXPIRED : Reason.MALFORMED;
    }
}
