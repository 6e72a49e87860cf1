package dev.tracelab.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;

/** Keeps the results for active tokens for a short while and shows on the trace whether it was asked in vain. */
final class IntrospectionCache {

    private final Cache<String, Introspection> results;

    IntrospectionCache(IntrospectionConfig.Cache config, Clock clock, Ticker ticker) {
        this.results = Caffeine.newBuilder()
                .maximumSize(config.maxEntries())
                .ticker(ticker)
                .expireAfter(Expiry.creating((String key, Introspection result) -> lifetime(config, clock, result)))
                .build();
    }

    Introspection get(String token, Function<String, Introspection> introspect) {
        String key = digest(token);
        Introspection kept = results.getIfPresent(key);
        Span.current().setAttribute(TokenAttributes.CACHE_HIT, kept != null);
        if (kept != null) {
            return kept;
        }
        Introspection result = introspect.apply(token);
        if (result.active()) {
            results.put(key, result);
        }
        return result;
    }

    private static Duration lifetime(IntrospectionConfig.Cache config, Clock clock, Introspection result) {
        Duration left = Duration.ofSeconds(result.exp()).minusMillis(clock.millis());
        return left.compareTo(config.ttl()) < 0 ? left : config.ttl();
    }

    /** A memory dump of this service should not hold usable tokens longer than a request takes. */
    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
