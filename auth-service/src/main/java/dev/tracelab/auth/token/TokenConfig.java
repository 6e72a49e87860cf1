package dev.tracelab.auth.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What is written into tokens and demanded of them. */
@ConfigMapping(prefix = "lab.auth.token")
interface TokenConfig {

    /** Claim {@code iss}: who signs. */
    @WithDefault("http://auth-service")
    URI issuer();

    /** Claim {@code aud}: for whom the tokens are. */
    @WithDefault("trace-lab")
    String audience();

    /** Claim {@code scope}: what every account may do, separated by spaces. */
    @WithDefault("users orders")
    String scope();

    /** How long a token is valid: a second to a day, in whole seconds. */
    @WithDefault("1h")
    Duration lifetime();
}
