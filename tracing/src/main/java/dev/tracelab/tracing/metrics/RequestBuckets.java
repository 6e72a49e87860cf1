package dev.tracelab.tracing.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Makes {@code http_server_requests_seconds} a histogram. Each of its buckets carries an exemplar, so that from "some
 * requests took 2.5 s" one click leads to the trace of one that did.
 *
 * <p>Ten bounds, not Micrometer's 69: every bound is one more series per path, method and status. They surround the
 * documented durations (10, 60, 80 and 100 ms) and the faults.
 */
class RequestBuckets {

    private static final String REQUESTS = "http.server.requests";
    private static final double[] BOUNDS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter requestBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig config) {
                return meter.getName().equals(REQUESTS) ? withBounds().merge(config) : config;
            }
        };
    }

    private static DistributionStatisticConfig withBounds() {
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BOUNDS)
                .build();
    }
}
