package dev.tracelab.tracing.sampling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which traces are kept. The standard variable {@code OTEL_TRACES_SAMPLER} says the same in other words. */
@ConfigMapping(prefix = "lab.sampling")
interface SamplingConfig {

    /** In one line, such as {@code probability=0.01}; {@code always_on} where nothing else is said. */
    Optional<String> strategy();

    Remote remote();

    /** Where strategy {@code remote} asks. */
    interface Remote {

        /** Jaeger's sampling server or trace-store, over HTTP; the name of the service is appended. */
        @WithDefault("http://localhost:5778/sampling")
        URI endpoint();

        /** A change at the server is followed within this time. */
        @WithDefault("5s")
        Duration pollingInterval();

        /** The ratio until the server has answered for the first time. */
        @WithDefault("0.001")
        double initialRatio();
    }
}
