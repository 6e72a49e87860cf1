package dev.tracelab.frontend.traces;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where traces are looked up. */
@ConfigMapping(prefix = "lab.traces")
public interface TracesConfig {

    String URL_KEY = "lab.traces.url";

    /** The query port of the trace back end: anything that serves Jaeger's API v3. */
    @WithDefault("http://localhost:16686")
    URI url();

    /** How long the back end may take for the head of its answer, and may pause in the body. */
    @WithDefault("10s")
    Duration timeout();
}
