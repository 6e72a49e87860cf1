package dev.tracelab.tracing.timing;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the resource method that makes this service's server span of the documented trace. In timing mode
 * {@code documented} its answer is held back until {@code lab.timing.target} has passed since the span began. The method
 * must run on a virtual thread: the wait would block an event loop.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentedDuration {}
