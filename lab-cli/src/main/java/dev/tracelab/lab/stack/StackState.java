package dev.tracelab.lab.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tracelab.lab.process.ProcessId;
import java.util.List;

/**
 * The whole stack at one moment.
 *
 * @param supervisor the process that started all others and hosts trace-store and payment-provider
 * @param timing {@code documented} or {@code fast}
 * @param startedAt epoch milliseconds at which {@code ./lab up} was called
 * @param readyAfter milliseconds from there until all parts were ready, null before
 * @param firstTraceAfter milliseconds from there until a complete trace could be read, null before
 * @param message what went wrong, or a warning; empty when all is well
 */
public record StackState(
        ProcessId supervisor,
        Phase phase,
        String timing,
        int portOffset,
        long startedAt,
        Long readyAfter,
        Long firstTraceAfter,
        String message,
        List<PartState> parts) {

    public PartState part(Part part) {
        return parts.get(part.ordinal());
    }

    public Ports ports() {
        return new Ports(portOffset);
    }

    @JsonIgnore
    public boolean isAlive() {
        return supervisor.isAlive();
    }
}
