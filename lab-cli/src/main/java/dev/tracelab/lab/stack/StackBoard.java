package dev.tracelab.lab.stack;

import dev.tracelab.lab.process.ProcessId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The live state of the stack: parts report here, displays look here, and every change goes to the state file. */
final class StackBoard {
    private final StateFile file;
    private final Clock clock;
    private StackState state;

    StackBoard(StateFile file, Clock clock, UpOptions options, long startedAt) {
        this.file = file;
        this.clock = clock;
        var ports = options.ports();
        var parts = Arrays.stream(Part.values())
                .map(part -> PartState.waiting(part, ports.of(part)))
                .toList();
        state = new StackState(
                ProcessId.current(),
                Phase.STARTING,
                options.timing().label(),
                ports.offset(),
                startedAt,
                null,
                null,
                "",
                parts);
        file.write(state);
    }

    synchronized StackState state() {
        return state;
    }

    void starting(Part part, String note) {
        change(part, old -> old.starting(clock.millis()).noted(note));
    }

    /** From now on there is a process that must be stopped again. */
    void runs(Part part, ProcessId process) {
        change(part, old -> old.runBy(process));
    }

    void ready(Part part) {
        change(part, old -> old.ready(clock.millis()));
    }

    void note(Part part, String note) {
        change(part, old -> old.noted(note));
    }

    void phase(Part part, Phase phase) {
        change(part, old -> old.in(phase));
    }

    /** All parts are ready. */
    synchronized void allReady() {
        update(Phase.STARTING, clock.millis() - state.startedAt(), state.firstTraceAfter(), state.message());
    }

    synchronized void firstTrace() {
        update(state.phase(), state.readyAfter(), clock.millis() - state.startedAt(), state.message());
    }

    synchronized void phase(Phase phase, String message) {
        update(phase, state.readyAfter(), state.firstTraceAfter(), message);
    }

    /** The stack has stopped: there is nothing to remember. */
    synchronized void forget() {
        file.delete();
    }

    private synchronized void change(Part part, UnaryOperator<PartState> change) {
        List<PartState> parts = new ArrayList<>(state.parts());
        parts.set(part.ordinal(), change.apply(parts.get(part.ordinal())));
        replace(state.phase(), state.readyAfter(), state.firstTraceAfter(), state.message(), parts);
    }

    private void update(Phase phase, Long readyAfter, Long firstTraceAfter, String message) {
        replace(phase, readyAfter, firstTraceAfter, message, state.parts());
    }

    private void replace(Phase phase, Long ready, Long trace, String message, List<PartState> parts) {
        state = new StackState(
                state.supervisor(),
                phase,
                state.timing(),
                state.portOffset(),
                state.startedAt(),
                ready,
                trace,
                message,
                List.copyOf(parts));
        file.write(state);
    }
}
