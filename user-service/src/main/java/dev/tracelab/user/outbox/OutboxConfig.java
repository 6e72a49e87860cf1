package dev.tracelab.user.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often confirmations are delivered, and how many at once. */
@ConfigMapping(prefix = "lab.outbox")
interface OutboxConfig {

    /** Switched off where another instance, or a test, delivers. */
    @WithDefault("true")
    boolean enabled();

    /** From the end of one delivery to the start of the next. */
    @WithDefault("500ms")
    Duration every();

    /** Also the number of links on one delivery's span. SDKs keep 128 of them. */
    @WithDefault("100")
    int batchSize();

    /** How long a delivery may finish when the service stops. */
    @WithDefault("5s")
    Duration stopTimeout();
}
