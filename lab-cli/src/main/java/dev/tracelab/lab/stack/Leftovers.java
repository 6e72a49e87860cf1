package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.process.ProcessId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Processes of an earlier stack whose supervisor was killed. They are known by the process id and the start time that
 * the state file holds, never by a name, so nobody else's process is ever touched.
 */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Leftovers() {}

    /** Stops what is left of {@code earlier}; returns the names of the parts that still ran. */
    static List<String> remove(StackState earlier) {
        var running = earlier.parts().stream()
                .filter(part -> part.process() != null && !part.process().equals(earlier.supervisor()))
                .filter(part -> part.process().isAlive())
                .toList();
        var processes = running.stream().map(PartState::process).toList();
        processes.forEach(ProcessId::terminate);
        if (!allGoneWithin(processes, PATIENCE)) {
            processes.forEach(ProcessId::kill);
            if (!allGoneWithin(processes, PATIENCE)) {
                throw LabException.failed("Processes of an earlier stack cannot be stopped: " + processes);
            }
        }
        return running.stream().map(PartState::name).filter(Objects::nonNull).toList();
    }

    private static boolean allGoneWithin(List<ProcessId> processes, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(ProcessId::isAlive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted while stopping an earlier stack.");
        }
    }
}
