package dev.tracelab.user.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How users are read. */
@ConfigMapping(prefix = "lab.user")
interface UserConfig {

    /**
     * How long the query for one user sleeps inside PostgreSQL in timing mode {@code documented}. PostgreSQL rounds up to
     * whole milliseconds and the round trip comes on top: 39 ms make a JDBC span of about 40 ms.
     */
    @WithDefault("39ms")
    Duration querySleep();
}
