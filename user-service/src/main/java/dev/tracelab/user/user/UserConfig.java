package dev.tracelab.user.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How users are read. */
@ConfigMapping(prefix = "lab.user")
interface UserConfig {

    /**
     * How long the query for one user sleeps inside PostgreSQL in timing mode {@code documented}. PostgreSQL rounds up to
     * whole milliseconds, here to 39, and the round trip comes on top: the JDBC span is about 40 ms long.
     */
    @WithDefault("PT0.0385S")
    Duration querySleep();
}
