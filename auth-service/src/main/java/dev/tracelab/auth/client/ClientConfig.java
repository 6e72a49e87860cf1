package dev.tracelab.auth.client;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Services that may ask what a token is worth, by client id. */
@ConfigMapping(prefix = "lab.auth")
interface ClientConfig {

    Map<String, Entry> clients();

    interface Entry {

        /** At least {@value Clients#SHORTEST_SECRET} characters. */
        String secret();
    }
}
