package dev.tracelab.tracing.timing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether the service keeps the documented durations, and which one is its own. */
@ConfigMapping(prefix = "lab.timing")
public interface TimingConfig {

    @WithDefault("fast")
    Mode mode();

    /** Duration of this service's server span in the documented trace. */
    @WithDefault("0s")
    Duration target();

    enum Mode {
        /** Each documented handler waits until its target is reached: what the workshop and the pictures show. */
        DOCUMENTED,
        /** No waits: what load tests and measurements use. */
        FAST
    }
}
