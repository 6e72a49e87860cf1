package dev.tracelab.gateway.token;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tracelab.tracing.baggage.RequestBaggage;
import dev.tracelab.tracing.settings.SettingCheck;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Finds out who makes a request. */
@Singleton
@Startup
public class TokenCheck {

    private static final String SCHEME = "Bearer ";
    private static final String PREFIX = "lab.introspection.";
    private static final Duration MAX_TTL = Duration.ofSeconds(30);

    private final Introspector introspector;
    private final Optional<IntrospectionCache> cache;

    TokenCheck(Introspector introspector, IntrospectionConfig config) {
        check(config);
        this.introspector = introspector;
        this.cache = config.cache().enabled()
                ? Optional.of(new IntrospectionCache(config.cache(), Clock.systemUTC(), Ticker.systemTicker()))
                : Optional.empty();
    }

    static void check(IntrospectionConfig config) {
        SettingCheck.require(
                !config.clientId().isBlank() && !config.clientId().contains(":"),
                PREFIX + "client-id",
                "a name without a colon is needed, such as api-gateway.");
        SettingCheck.require(
                !config.clientSecret().isBlank(),
                PREFIX + "client-secret",
                "the secret that auth-service knows for this client is needed.");
        SettingCheck.require(
                config.cache().ttl().isPositive() && config.cache().ttl().compareTo(MAX_TTL) <= 0,
                PREFIX + "cache.ttl",
                "more than 0 and at most 30s is needed, not " + config.cache().ttl() + ".");
        SettingCheck.requirePositive(
                PREFIX + "cache.max-entries", config.cache().maxEntries());
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
