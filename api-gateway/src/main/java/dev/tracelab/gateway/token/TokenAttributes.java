package dev.tracelab.gateway.token;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;

import io.opentelemetry.api.common.AttributeKey;

/** Attributes that this package sets on spans. */
final class TokenAttributes {

    /** Whether the token's introspection came out of the cache; absent where there is no cache. */
    static final AttributeKey<Boolean> CACHE_HIT = booleanKey("tracelab.introspection.cache.hit");

    private TokenAttributes() {}
}
