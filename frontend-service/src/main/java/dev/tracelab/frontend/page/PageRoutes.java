package dev.tracelab.frontend.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The page is one document that shows the view its address names, so each view's address answers with it. Addresses
 * that no view has stay unknown and get the problem every unknown path gets.
 */
@ApplicationScoped
class PageRoutes {
    /** As {@code views.ts} has them, beside {@code /}, which the document itself has. */
    private static final String VIEWS = "/(?:search|services|pipeline|sampling|trace/[^/]+|compare/[^/]+/[^/]+)";

    void register(@Observes Router router) {
        router.getWithRegex(VIEWS).handler(context -> context.reroute("/"));
    }
}
