package dev.tracelab.tracing.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request body may be. */
@ConfigMapping(prefix = "lab.body")
interface BodyConfig {

    /** Larger bodies are answered with 413. Must lie below {@code quarkus.http.limits.max-body-size} (10 MiB). */
    @WithDefault("64K")
    MemorySize maxSize();
}
