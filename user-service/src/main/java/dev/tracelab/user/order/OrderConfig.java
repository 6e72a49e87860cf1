package dev.tracelab.user.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests with the same idempotency key wait for each other. */
@ConfigMapping(prefix = "lab.order")
interface OrderConfig {

    /**
     * How long a request waits for an equal one that is being processed, before it is answered with 409. Longer than a payment
     * may take, shorter than the gateway waits.
     */
    @WithDefault("3s")
    Duration waitForTwin();

    /** When an attempt counts as left behind by an instance that died. Longer than any payment can take. */
    @WithDefault("30s")
    Duration abandonedAfter();
}
