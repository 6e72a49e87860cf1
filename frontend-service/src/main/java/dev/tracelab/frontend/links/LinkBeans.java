package dev.tracelab.frontend.links;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Refuses at start what no link can be made of. */
class LinkBeans {

    @Produces
    @Singleton
    @Startup
    Links links(LinksConfig config) {
        return Links.of(config);
    }
}
