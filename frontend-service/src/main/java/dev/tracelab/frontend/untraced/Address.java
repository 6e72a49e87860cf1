package dev.tracelab.frontend.untraced;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;

/**
 * Where a part of the lab listens.
 *
 * @param basePath what stands before every path there, without a slash at its end; usually nothing
 */
public record Address(boolean tls, String host, int port, String basePath) {

    /**
     * Reads a setting.
     *
     * @param key named when the address is refused
     * @throws ConfigurationException when it is no http or https address
     */
    public static Address of(String key, URI url) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || !tls && !"http".equalsIgnoreCase(url.getScheme())) {
            throw new ConfigurationException(
                    key + ": '" + url + "' is not an http or https address such as http://localhost:16686.");
        }
        if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw new ConfigurationException(
                    key + ": only scheme, host, port and path may stand there, no user, '?' or '#'.");
        }
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new Address(tls, url.getHost(), port, url.getRawPath().replaceFirst("/+$", ""));
    }

    /** As people read it, {@code host:port}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
