package dev.tracelab.system.compose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Needs the stack of {@code docker-compose.yml} as it runs after {@code scripts/test-compose}; elsewhere skipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = "tracelab.stack",
        matches = "compose",
        disabledReason = "needs the container stack: scripts/test-compose")
@interface OnCompose {}
