package dev.tracelab.frontend.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Who is asked what became of the spans. */
@ConfigMapping(prefix = "lab.pipeline")
interface PipelineConfig {

    /** The other services by name. */
    Map<String, URI> services();

    /** All are asked at once, and who has not answered by then is shown as not reachable. */
    @WithDefault("1s")
    Duration timeout();
}
