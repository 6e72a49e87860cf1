package dev.tracelab.tracing.boundary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a service takes from the trace context of its callers. */
@ConfigMapping(prefix = "lab.boundary")
public interface BoundaryConfig {

    @WithDefault("accept")
    Policy policy();

    /**
     * Whether the caller's {@code sampled} flag decides here as well. Where callers are outsiders it must not: anybody
     * could then fill the trace back end by sending {@code -01}.
     */
    @WithDefault("true")
    boolean honourSampledFlag();

    enum Policy {
        /** Continue the caller's trace: right inside a system. */
        ACCEPT,
        /** Ignore the caller's trace and start an own one. */
        RESTART,
        /** Start an own trace whose first span has a link to the caller's span, so that both stay findable. */
        RESTART_WITH_LINK
    }
}
