package dev.tracelab.tracing.problem;

import dev.tracelab.tracing.settings.SettingCheck;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes a request body may have, and how that is said. */
// A proxied scope, since the body reader that uses it exists before run-time settings can be read.
@ApplicationScoped
@Startup
class BodyLimit {

    private static final String KEY = "lab.body.max-size";
    private static final String SERVER_LIMIT = "quarkus.http.limits.max-body-size";

    private final BodyConfig config;

    BodyLimit(BodyConfig config, @ConfigProperty(name = SERVER_LIMIT) Optional<MemorySize> serverLimit) {
        check(config, serverLimit);
        this.config = config;
    }

    /** The server has a limit of its own: one above it could never be reached. */
    static void check(BodyConfig config, Optional<MemorySize> serverLimit) {
        long bytes = config.maxSize().asLongValue();
        SettingCheck.requirePositive(KEY, bytes);
        long most = serverLimit.map(MemorySize::asLongValue).orElse(Integer.MAX_VALUE + 0L);
        SettingCheck.require(
                bytes < most,
                KEY,
                bytes + " bytes must be less than " + SERVER_LIMIT + ", which is " + most + " bytes.");
    }

    int bytes() {
        return Math.toIntExact(config.maxSize().asLongValue());
    }

    String tooLarge() {
        return "The body may have at most " + bytes() + " bytes.";
    }
}
