package dev.tracelab.tracing.faults;

import dev.tracelab.tracing.baggage.RequestBaggage;
import dev.tracelab.tracing.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Takes the header into baggage and plays the faults of the application that every service has. */
@Provider
@Priority(Priorities.USER)
class FaultRequestFilter implements ContainerRequestFilter {

    private final Faults faults;
    private final TelemetryFaults telemetryFaults;

    FaultRequestFilter(Faults faults, TelemetryFaults telemetryFaults) {
        this.faults = faults;
        this.telemetryFaults = telemetryFaults;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!faults.enabled() || path.startsWith("/lab/")) {
            return;
        }
        String header = request.getHeaderString(FaultHeader.NAME);
        if (header != null) {
            RequestBaggage.put(Faults.BAGGAGE_KEY, FaultHeader.format(FaultHeader.parse(header)));
        }
        telemetryFaults.play(request);
        playApplicationFaults();
    }

    private void playApplicationFaults() {
        faults.find(FaultType.DELAY).ifPresent(fault -> sleep(duration(fault)));
        faults.find(FaultType.CPU).ifPresent(fault -> burn(duration(fault)));
        faults.find(FaultType.ERROR).ifPresent(fault -> {
            throw new ProblemException(Integer.parseInt(fault.argument()), "Injected fault " + fault + ".");
        });
        faults.find(FaultType.EXCEPTION).ifPresent(fault -> {
            throw new IllegalStateException("Injected fault " + fault);
        });
    }

    static Duration duration(Fault fault) {
        String text = fault.argument();
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void burn(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
