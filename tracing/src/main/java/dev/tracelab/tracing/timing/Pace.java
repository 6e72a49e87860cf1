package dev.tracelab.tracing.timing;

import dev.tracelab.tracing.export.TelemetrySetting;
import dev.tracelab.tracing.timing.TimingConfig.Mode;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Waits until the current request has taken as long as documented. */
// A proxied scope, since the REST filter that uses it exists before run-time settings can be read.
@ApplicationScoped
class Pace {

    private final TimingConfig config;
    private final Remainder remainder = new Remainder();

    Pace(TimingConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    static TelemetrySetting setting(TimingConfig config) {
        return new TelemetrySetting("timingMode", config::mode);
    }

    void keep(RoutingContext request) {
        if (config.mode() == Mode.DOCUMENTED) {
            long start = RequestStart.nanos();
            Duration left = config.target().minus(remainder.expected()).minusNanos(System.nanoTime() - start);
            if (left.isPositive()) {
                request.addEndHandler(end -> remainder.ended(
                        System.nanoTime() - start - config.target().toNanos()));
                sleep(left);
            }
        }
    }

    private static void sleep(Duration left) {
        try {
            Thread.sleep(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
