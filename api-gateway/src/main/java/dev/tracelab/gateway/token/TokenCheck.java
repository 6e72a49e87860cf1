package dev.tracelab.gateway.token;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tracelab.tracing.baggage.RequestBaggage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Finds out who makes a request. */
@Singleton
public class TokenCheck {

    private static final String SCHEME = "Bearer ";

    private final Introspector introspector;
    private final Optional<IntrospectionCache> cache;

    TokenCheck(Introspector introspector, IntrospectionConfig config) {
        this.introspector = introspector;
        this.cache = config.cache().enabled()
                ? Optional.of(new IntrospectionCache(config.cache(), Clock.systemUTC(), Ticker.systemTicker()))
                : Optional.empty();
    }

    /**
     * The id of the user whose token this is. It is put on the trace and into baggage.
     *
     * @param authorization the header {@code Authorization}, may be null
     * @throws InvalidToken 401 where there is no valid token
     */
    public String user(String authorization) {
        String token = bearer(authorization);
        Introspection result =
                cache.map(c -> c.get(token, introspector::introspect)).orElseGet(() -> introspector.introspect(token));
        if (!result.active()) {
            throw new InvalidToken("The token is not valid, or no longer; log in again.");
        }
        RequestBaggage.putOnTrace(RequestBaggage.USER_ID, result.sub());
        return result.sub();
    }

    private static String bearer(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new InvalidToken("A token is needed, in the header Authorization: Bearer <token>.");
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
