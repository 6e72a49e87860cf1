package dev.tracelab.auth.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** HTTP Basic authentication of the services that call this one (RFC 7617). */
// A proxied scope, since the REST filter that uses it exists before run-time settings can be read.
@ApplicationScoped
@Startup
class Clients {

    static final int SHORTEST_SECRET = 12;
    private static final String SCHEME = "Basic ";
    private static final byte[] NOBODY = new byte[32];

    private final Map<String, byte[]> secrets = new HashMap<>();

    /** @throws ConfigurationException where a secret is too short to be one */
    Clients(ClientConfig config) {
        config.clients().forEach((id, client) -> {
            if (client.secret().length() < SHORTEST_SECRET) {
                throw new ConfigurationException(
                        "lab.auth.clients." + id + ".secret: at least " + SHORTEST_SECRET + " characters are needed.");
            }
            secrets.put(id, client.secret().getBytes(UTF_8));
        });
    }

    /**
     * @param authorization the header of that name; null where there is none
     * @throws UnknownClient for a missing header, an unknown client and a wrong secret alike
     */
    void requireKnown(String authorization) {
        String[] credentials = decode(authorization).split(":", 2);
        byte[] secret = secrets.get(credentials[0]);
        byte[] given = credentials[credentials.length - 1].getBytes(UTF_8);
        // Compared for unknown clients too, and in a time that does not depend on where the first difference is.
        boolean same = MessageDigest.isEqual(secret == null ? NOBODY : secret, given);
        if (secret == null || !same) {
            throw new UnknownClient();
        }
    }

    private static String decode(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new UnknownClient();
        }
        try {
            return new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(SCHEME.length()).strip()),
                    UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnknownClient();
        }
    }
}
