package dev.tracelab.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tokens are checked. */
@ConfigMapping(prefix = "lab.introspection")
interface IntrospectionConfig {

    /** Name under which this service is known to auth-service. */
    @WithDefault("api-gateway")
    String clientId();

    /** Secret of that name. The default is for the lab only. */
    @WithDefault("lab-gateway-secret")
    String clientSecret();

    Cache cache();

    /** Results may be kept for a short while: fewer calls, but a revoked token works that much longer. */
    interface Cache {

        /** Off by default, so that a plain request always makes the documented trace. */
        @WithDefault("false")
        boolean enabled();

        /** How long a result is used; at most 30 s, and never past the token's expiry. */
        @WithDefault("30s")
        Duration ttl();

        @WithDefault("10000")
        int maxEntries();
    }
}
