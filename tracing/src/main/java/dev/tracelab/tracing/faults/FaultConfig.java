package dev.tracelab.tracing.faults;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether requests may ask for faults. Off unless somebody switches it on: faults are for lessons and tests. */
@ConfigMapping(prefix = "lab.faults")
interface FaultConfig {

    @WithDefault("false")
    boolean enabled();
}
