package dev.tracelab.tracing.timing;

import dev.tracelab.tracing.export.TelemetrySetting;
import dev.tracelab.tracing.settings.SettingCheck;
import dev.tracelab.tracing.timing.TimingConfig.Mode;
import io.opentelemetry.instrumentation.api.instrumenter.LocalRootSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.quarkus.runtime.Startup;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Waits until the current request has taken as long as documented. */
// A proxied scope, since the REST filter that uses it exists before run-time settings can be read.
@ApplicationScoped
@Startup
class Pace {

    private final TimingConfig config;
    private final Remainder remainder = new Remainder();

    Pace(TimingConfig config) {
        check(config);
        this.config = config;
    }

    static void check(TimingConfig config) {
        SettingCheck.requireNotNegative("lab.timing.target", config.target());
        SettingCheck.require(
                config.mode() == Mode.FAST || config.target().isPositive(),
                "lab.timing.target",
                "with lab.timing.mode=documented the duration of this service's documented span is needed, such as 60ms.");
    }

    @Produces
    @Singleton
    static TelemetrySetting setting(TimingConfig config) {
        return new TelemetrySetting("timingMode", config::mode);
    }

    void keep(RoutingContext request) {
        if (config.mode() == Mode.DOCUMENTED) {
            Duration left = config.target().minus(remainder.expected()).minusNanos(RequestStart.elapsedNanos(request));
            if (left.isPositive()) {
                learnFrom(request);
                sleep(left);
            }
        }
    }

    /** Looks at the span once it has ended: it also holds what lies before the mark and after the answer. */
    private void learnFrom(RoutingContext request) {
        if (LocalRootSpan.current() instanceof ReadableSpan span) {
            request.addEndHandler(end -> request.vertx()
                    .runOnContext(next -> remainder.ended(
                            span.getLatencyNanos() - config.target().toNanos())));
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
