package dev.tracelab.tracing.export;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code Sampler} bean that decides. It is put below the counting one, which is the only sampler that Quarkus
 * sees; a bean without this mark would be a second candidate, and Quarkus takes any one of them.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.FIELD})
public @interface HeadStrategy {}
