package dev.tracelab.tracing.timing;

import dev.tracelab.tracing.timing.TimingConfig.Mode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Holds an answer back until the documented duration of the server span is reached. */
@Provider
@DocumentedDuration
class DocumentedDurationFilter implements ContainerResponseFilter {

    /** What lies outside of the wait: from the span's start to the mark, and writing the answer. Measured, warm. */
    private static final Duration AROUND = Duration.ofNanos(400_000);

    private final TimingConfig config;

    DocumentedDurationFilter(TimingConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
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
