package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.OptionalDouble;

/** A strategy at work: decides on each trace that begins here. Thread-safe, and never waits. */
interface RootSampler extends AutoCloseable {

    /** @param attributes those that are known when the span begins, which is before the request was routed */
    SamplingResult decide(Context parent, String traceId, String name, Attributes attributes);

    /** What it really does, for people. */
    String description();

    /** The probability with which an ordinary request is kept just now; empty where nobody knows it. */
    OptionalDouble currentRatio();

    /** Ends whatever it does in the background. */
    @Override
    default void close() {}
}
