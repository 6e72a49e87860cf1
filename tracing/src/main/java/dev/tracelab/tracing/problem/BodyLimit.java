package dev.tracelab.tracing.problem;

import jakarta.enterprise.context.ApplicationScoped;

/** How many bytes a request body may have, and how that is said. */
// A proxied scope, since the body reader that uses it exists before run-time settings can be read.
@ApplicationScoped
class BodyLimit {

    private final BodyConfig config;

    BodyLimit(BodyConfig config) {
        this.config = config;
    }

    int bytes() {
        return Math.toIntExact(config.maxSize().asLongValue());
    }

    String tooLarge() {
        return "The body may have at most " + bytes() + " bytes.";
    }
}
