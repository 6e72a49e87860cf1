package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;

/** Why a start failed, with the last log lines of the parts that did. */
final class StartFailure {
    private static final int TAIL = 12;

    private StartFailure() {}

    static LabException of(LabException cause, StackState state, LabHome home) {
        var text = new StringBuilder(cause.getMessage());
        for (var part : state.parts()) {
            if (part.phase() == Phase.FAILED) {
                var log = home.log(part.name());
                text.append(System.lineSeparator())
                        .append("Last lines of ")
                        .append(log)
                        .append(':');
                LogTail.lines(log, TAIL)
                        .forEach(line ->
                                text.append(System.lineSeparator()).append("  ").append(line));
            }
        }
        return new LabException(cause.exitCode(), text.toString(), cause);
    }
}
