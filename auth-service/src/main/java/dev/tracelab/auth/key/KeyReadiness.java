package dev.tracelab.auth.key;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready with a signing key; says why not. */
@Readiness
class KeyReadiness implements HealthCheck {

    private final SigningKeys keys;

    KeyReadiness(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing-key")
                .status(keys.loaded())
                .withData("state", keys.state())
                .build();
    }
}
