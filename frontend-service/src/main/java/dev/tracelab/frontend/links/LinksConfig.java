package dev.tracelab.frontend.links;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where else a trace can be looked at: addresses for the browser, with {@code {traceId}} where the id belongs. */
@ConfigMapping(prefix = "lab.links")
interface LinksConfig {

    /** For example {@code http://localhost:16686/trace/{traceId}}. */
    Optional<String> jaeger();

    Optional<String> grafana();
}
