package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * The sampler that decides, below the counting one. A type of its own, since Quarkus takes any bean of type
 * {@link Sampler} that it finds, and that must be the counting one.
 */
public record HeadStrategy(Sampler sampler) {}
