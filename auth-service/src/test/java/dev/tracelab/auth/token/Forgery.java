package dev.tracelab.auth.token;

import dev.tracelab.auth.account.Account;
import dev.tracelab.auth.key.SigningKey;
import dev.tracelab.auth.token.Verification.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that must not be taken for good ones: each differs from a good one in one respect. */
enum Forgery {
    EXPIRED(Reason.EXPIRED) {
        @Override
        String make(SigningKey key) {
            Clock twoHoursAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
            return new Tokens(TokensTest.CONFIG, () -> key, twoHoursAgo).issue(new Account(1, "ada", "Ada"));
        }
    },
    SIGNED_BY_ANOTHER_KEY(Reason.WRONG_SIGNATURE) {
        @Override
        String make(SigningKey key) {
            return sign("RS256", anotherKey(), claims -> claims);
        }
    },
    CHANGED_AFTER_SIGNING(Reason.WRONG_SIGNATURE) {
        @Override
        String make(SigningKey key) {
            String[] parts = sign("RS256", key.privateKey(), claims -> claims).split("\\.");
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return parts[0] + "." + base64(claims.replace("\"sub\":\"1\"", "\"sub\":\"2\"")) + "." + parts[2];
        }
    },
    WRONG_ISSUER(Reason.WRONG_ISSUER) {
        @Override
        String make(SigningKey key) {
            return sign("RS256", key.privateKey(), claims -> with(claims, "iss", "http://elsewhere"));
        }
    },
    WRONG_AUDIENCE(Reason.WRONG_AUDIENCE) {
        @Override
        String make(SigningKey key) {
            return sign("RS256", key.privateKey(), claims -> with(claims, "aud", "elsewhere"));
        }
    },
    WITHOUT_SIGNATURE(Reason.MALFORMED) {
        @Override
        String make(SigningKey key) {
            String good = sign("RS256", key.privateKey(), claims -> claims);
            return base64("{\"alg\":\"none\"}") + "." + good.split("\\.")[1] + ".";
        }
    },
    SIGNED_WITH_THE_PUBLIC_KEY_AS_SECRET(Reason.MALFORMED) {
        @Override
        String make(SigningKey key) {
            return sign("HS256", new HmacKey(key.publicKey().getEncoded()), claims -> claims);
        }
    },
    OTHER_ALGORITHM_OF_THE_SAME_KEY(Reason.MALFORMED) {
        @Override
        String make(SigningKey key) {
            return sign("RS512", key.privateKey(), claims -> claims);
        }
    },
    WITHOUT_EXPIRY(Reason.MALFORMED) {
        @Override
        String make(SigningKey key) {
            return sign("RS256", key.privateKey(), claims -> with(claims, "exp", null));
        }
    },
    WITHOUT_SUBJECT(Reason.MALFORMED) {
        @Override
        String make(SigningKey key) {
            return sign("RS256", key.privateKey(), claims -> with(claims, "sub", null));
        }
    },
    GARBAGE(Reason.MALFORMED) {
        @Override
        String make(SigningKey key) {
            return "garbage";
        }
    };

    private final Reason reason;

    Forgery(Reason reason) {
        this.reason = reason;
    }

    abstract String make(SigningKey key);

    Reason reason() {
        return reason;
    }

    private static String sign(String algorithm, Key key, UnaryOperator<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TokensTest.CONFIG.issuer().toString());
        claims.setAudience(TokensTest.CONFIG.audience());
        claims.setSubject("1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        JsonWebSignature jwt = new JsonWebSignature();
        jwt.setAlgorithmHeaderValue(algorithm);
        jwt.setPayload(change.apply(claims).toJson());
        jwt.setKey(key);
        try {
            return jwt.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JwtClaims with(JwtClaims claims, String name, Object value) {
        if (value == null) {
            claims.unsetClaim(name);
        } else {
            claims.setClaim(name, value);
        }
        return claims;
    }

    private static Key anotherKey() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
