package dev.tracelab.lab.stack;

import dev.tracelab.lab.process.ProcessId;

/**
 * What is known of one part, as {@code .lab/run/state.json} keeps it.
 *
 * @param process what must be stopped when the supervisor is gone; null before the start
 * @param startedAt epoch milliseconds, 0 before the start
 * @param readyAfter milliseconds from its start to readiness, null before that
 * @param note a few words for people, may be empty
 */
public record PartState(
        String name, int port, Phase phase, ProcessId process, long startedAt, Long readyAfter, String note) {

    static PartState waiting(Part part, int port) {
        return new PartState(part.label(), port, Phase.WAITING, null, 0, null, "");
    }

    PartState starting(long now) {
        return new PartState(name, port, Phase.STARTING, process, now, null, note);
    }

    PartState runBy(ProcessId newProcess) {
        return new PartState(name, port, phase, newProcess, startedAt, readyAfter, note);
    }

    PartState ready(long now) {
        return new PartState(name, port, Phase.READY, process, startedAt, now - startedAt, note);
    }

    PartState in(Phase newPhase) {
        return new PartState(name, port, newPhase, process, startedAt, readyAfter, note);
    }

    PartState noted(String newNote) {
        return new PartState(name, port, phase, process, startedAt, readyAfter, newNote);
    }
}
