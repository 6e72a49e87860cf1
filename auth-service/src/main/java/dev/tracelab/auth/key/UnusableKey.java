package dev.tracelab.auth.key;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * No signing key can be had, so the service does not start. It has no cause on purpose: the message says it all, and
 * Quarkus prints a start-up failure as its message alone only where nothing is chained to it.
 */
final class UnusableKey extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    UnusableKey(String message) {
        super(message);
    }
}
