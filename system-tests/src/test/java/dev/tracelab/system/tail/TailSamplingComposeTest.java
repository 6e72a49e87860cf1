package dev.tracelab.system.tail;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On real Jaeger, Tempo and Prometheus, with one Collector and with two behind a balancer. */
@EnabledIfSystemProperty(
        named = "tracelab.sampling",
        matches = "tail|tail-ha",
        disabledReason = "needs the container stack: scripts/test-compose --tail-sampling")
class TailSamplingComposeTest extends TailSamplingContract {

    @Override
    Pipeline pipeline() {
        return new ComposePipeline();
    }

    @Override
    long seed() {
        return System.nanoTime();
    }
}
