package dev.tracelab.frontend.logs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the log records of a trace are, where they are not beside the traces. */
@ConfigMapping(prefix = "lab.logs.elasticsearch")
interface LogsConfig {

    String URL_KEY = "lab.logs.elasticsearch.url";

    /** Empty where logs are kept by the trace back end, or by nobody. */
    Optional<URI> url();

    /** Names or patterns of the indices that the Collector writes. */
    @WithDefault("trace-lab-logs-*")
    String index();

    @WithDefault("5s")
    Duration timeout();
}
