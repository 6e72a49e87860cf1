package dev.tracelab.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.stack.StateFile;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "startup",
        description =
                "Start and stop the stack N times: time to readiness, to the first complete trace, memory, time to stop.",
        footer = {
            "",
            "Every time counts from the call of ./lab up. The first trace is that of a login and a request which this "
                    + "command makes itself as soon as they are answered. Memory is the PSS of all processes, idle, after 200 "
                    + "requests. Exits with 1 when a median misses its target."
        })
final class StartupCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "-n", paramLabel = "N", defaultValue = "5", description = "Number of runs (default 5).")
    int runs;

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "0", description = "As for lab up.")
    int portOffset;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var home = LabHome.current();
        if (runs < 1 || new StateFile(home).running().isPresent()) {
            throw LabException.environment(
                    runs < 1 ? "-n " + runs + ": must be 1 or more." : "A stack is running; stop it first: ./lab down");
        }
        var terminal = Terminal.current();
        var bench = new StartupBench(home, new Ports(portOffset));
        List<StartupRun> measured = new ArrayList<>();
        for (var i = 1; i <= runs; i++) {
            var run = bench.run();
            measured.add(run);
            if (!json) {
                terminal.line(terminal.style(Style.DIM, "run " + i + " of " + runs + "  " + run));
            }
        }
        var met = Measure.of(measured).stream().allMatch(Measure::isMet);
        print(terminal, Measure.of(measured));
        return met ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(Terminal terminal, List<Measure> measures) {
        if (json) {
            var array = JSON.createArrayNode();
            measures.forEach(measure -> array.add(json(measure)));
            terminal.line(array.toPrettyString());
            return;
        }
        terminal.line();
        terminal.line(terminal.style(Style.DIM, row("", "median", "least", "most", "target", "")));
        measures.forEach(measure -> terminal.line(row(
                measure.label(),
                measure.format(measure.spread().median()),
                measure.format(measure.spread().least()),
                measure.format(measure.spread().most()),
                measure.target() == 0 ? "" : measure.format(measure.target()),
                measure.target() == 0 ? "" : sign(terminal, measure))));
    }

    private static String sign(Terminal terminal, Measure measure) {
        return measure.isMet()
                ? terminal.style(Style.GREEN, terminal.symbol(Symbol.OK))
                : terminal.style(Style.RED, terminal.symbol(Symbol.FAILED));
    }

    private static String row(String label, String median, String least, String most, String target, String sign) {
        return "  " + Text.left(label, 30, "") + Text.right(median, 9) + Text.right(least, 10) + Text.right(most, 10)
                + Text.right(target, 10) + "  " + sign;
    }

    private static ObjectNode json(Measure measure) {
        var node = JSON.createObjectNode().put("measure", measure.label()).put("unit", measure.unit());
        node.put("median", measure.spread().median())
                .put("least", measure.spread().least());
        node.put("most", measure.spread().most());
        return measure.target() == 0
                ? node
                : node.put("target", measure.target()).put("met", measure.isMet());
    }
}
