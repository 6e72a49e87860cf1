package dev.tracelab.tracing.sampling;

import java.io.IOException;

/** Whoever knows what strategy {@code remote} has to do. */
interface StrategySource extends AutoCloseable {

    /** @return an answer in Jaeger's JSON */
    byte[] ask() throws IOException, InterruptedException;

    @Override
    default void close() {}
}
