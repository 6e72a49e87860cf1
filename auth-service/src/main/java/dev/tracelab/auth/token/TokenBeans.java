package dev.tracelab.auth.token;

import dev.tracelab.auth.key.SigningKeys;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Builds {@link Tokens} from the configuration, and refuses at start what no token could be made of. */
class TokenBeans {

    private static final Duration LONGEST = Duration.ofDays(1);

    @Produces
    @Singleton
    @Startup
    Tokens tokens(TokenConfig config, SigningKeys keys) {
        check(config);
        return new Tokens(config, keys::current, Clock.systemUTC());
    }

    static void check(TokenConfig config) {
        Duration lifetime = config.lifetime();
        if (lifetime.toSeconds() < 1 || lifetime.compareTo(LONGEST) > 0 || lifetime.toNanosPart() != 0) {
            throw new ConfigurationException(
                    "lab.auth.token.lifetime: " + lifetime + " is not between 1s and 24h, in whole seconds.");
        }
        if (!config.issuer().isAbsolute()) {
            throw new ConfigurationException("lab.auth.token.issuer: '" + config.issuer()
                    + "' is not an absolute URI such as http://auth-service.");
        }
        if (config.audience().isBlank()) {
            throw new ConfigurationException("lab.auth.token.audience: a name such as trace-lab is needed.");
        }
    }
}
