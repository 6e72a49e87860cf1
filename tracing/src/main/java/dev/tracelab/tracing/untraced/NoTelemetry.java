package dev.tracelab.tracing.untraced;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * What the services get for OpenTelemetry where they are built without its extension (profile {@code untraced}): the
 * API's own nothing. That build exists for one purpose, to measure what tracing costs; see {@code docs/overhead.md}.
 */
@IfBuildProfile("untraced")
class NoTelemetry {

    @Produces
    @Singleton
    OpenTelemetry openTelemetry() {
        return OpenTelemetry.noop();
    }

    @Produces
    @Singleton
    Tracer tracer() {
        return OpenTelemetry.noop().getTracer("none");
    }
}
