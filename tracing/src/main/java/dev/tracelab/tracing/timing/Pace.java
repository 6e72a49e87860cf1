package dev.tracelab.tracing.timing;

import dev.tracelab.tracing.export.TelemetrySetting;
import dev.tracelab.tracing.timing.TimingConfig.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Waits until the current request has taken as long as documented. */
// A proxied scope, since the REST filter that uses it exists before run-time settings can be read.
@ApplicationScoped
class Pace {

    /** What lies outside of the wait: from the span's start to the mark, and writing the answer. Measured, warm. */
    private static final Duration AROUND = Duration.ofNanos(400_000);

    private final TimingConfig config;

    Pace(TimingConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    static TelemetrySetting setting(TimingConfig config) {
        return new TelemetrySetting("timingMode", config::mode);
    }

    void keep() {
        if (config.mode() == Mode.DOCUMENTED) {
            sleep(config.target().minus(AROUND).minusNanos(RequestStart.elapsedNanos()));
        }
    }

    private static void sleep(Duration left) {
        try {
            Thread.sleep(left); // returns at once where nothing is left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
