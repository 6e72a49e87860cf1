package dev.tracelab.lab.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.RunningStack;
import dev.tracelab.lab.terminal.Terminal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which stack is meant, and how its answer is shown. */
final class Target {
    @Option(names = "--frontend", paramLabel = "URL", description = "Frontend to ask (default: the running stack's).")
    String frontend;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    SamplingClient client() {
        return new SamplingClient(RunningStack.frontend(LabHome.current(), Optional.ofNullable(frontend)));
    }

    void print(JsonNode report) {
        var terminal = Terminal.current();
        if (json) {
            terminal.line(report.toPrettyString());
        } else {
            new SamplingView(terminal).print(report);
        }
    }
}
