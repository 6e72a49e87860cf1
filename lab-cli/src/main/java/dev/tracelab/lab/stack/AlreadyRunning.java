package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.terminal.Text;
import java.time.Duration;

/** What {@code lab up} says when the stack of this checkout runs already. */
final class AlreadyRunning {
    private AlreadyRunning() {}

    static LabException failure(LabHome home) {
        var what = new StateFile(home).running().map(AlreadyRunning::describe).orElse("another ./lab up is at work");
        return LabException.environment("Nothing was started: " + what + ".");
    }

    private static String describe(StackState state) {
        var age = Duration.ofMillis(System.currentTimeMillis() - state.startedAt());
        return "the stack already runs, for " + Text.duration(age) + ", pid "
                + state.supervisor().pid() + ", page at " + Browser.page(state.ports())
                + ". ./lab status shows it, ./lab down stops it";
    }
}
