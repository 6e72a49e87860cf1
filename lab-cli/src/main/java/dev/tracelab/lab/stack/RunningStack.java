package dev.tracelab.lab.stack;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import java.util.Optional;

/**
 * Where requests go and traces are read: addresses given by hand, else the running stack of this checkout, else the container
 * stack, which has the same ports.
 */
public final class RunningStack {
    private RunningStack() {}

    /** Exits with 3 when none runs. */
    public static StackState require(LabHome home) {
        var state = new StateFile(home).read();
        if (state.filter(StackState::isAlive).isPresent()) {
            return state.get();
        }
        throw new LabException(
                ExitCode.NOT_RUNNING,
                state.isEmpty()
                        ? nothingStarted()
                        : "The stack was killed. ./lab up clears up after it and starts again.");
    }

    public static String frontend(LabHome home, Optional<String> given) {
        return given.map(RunningStack::withoutSlash).orElseGet(() -> ports(home).url(Part.FRONTEND_SERVICE));
    }

    public static String query(LabHome home, Optional<String> given) {
        return given.map(RunningStack::withoutSlash).orElseGet(() -> ports(home).url(Part.TRACE_STORE));
    }

    /** Whether it is the containers that commands are for: they run, and no stack of this checkout does. */
    public static boolean isContainers(LabHome home) {
        return new StateFile(home).running().isEmpty() && Containers.run();
    }

    private static String nothingStarted() {
        return Containers.run()
                ? "This is about a stack that ./lab up started, and only the containers run: docker compose ps shows them."
                : "No stack is running. Start one: ./lab up";
    }

    private static Ports ports(LabHome home) {
        return isContainers(home) ? new Ports(0) : require(home).ports();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
