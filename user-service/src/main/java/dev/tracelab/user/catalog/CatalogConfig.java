package dev.tracelab.user.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a price may be out of date, and how much memory prices may take. */
@ConfigMapping(prefix = "lab.catalog")
interface CatalogConfig {

    @WithDefault("5m")
    Duration maxAge();

    @WithDefault("1000")
    int maxSize();
}
