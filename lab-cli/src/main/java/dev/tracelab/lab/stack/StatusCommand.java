package dev.tracelab.lab.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Show each part: state, port, process id, memory, uptime. Exits with 1 when a part has failed.",
        footer = {"", "Memory is PSS: a page that several processes share is divided among them."})
public final class StatusCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = "As JSON; memory in bytes, times in milliseconds.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        var state = RunningStack.require(LabHome.current());
        var terminal = Terminal.current();
        if (json) {
            terminal.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(state)));
        } else {
            print(terminal, state);
        }
        return state.parts().stream().allMatch(part -> part.phase() == Phase.READY) ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void print(Terminal terminal, StackState state) {
        terminal.line(terminal.style(Style.BOLD, "Trace Lab")
                + terminal.style(
                        Style.DIM,
                        "  " + state.phase().label() + ", timing " + state.timing() + ", up "
                                + age(state.startedAt())));
        terminal.line();
        terminal.line(terminal.style(Style.DIM, row("part", "state", "port", "pid", "memory", "uptime")));
        for (var part : state.parts()) {
            terminal.line(coloured(terminal, part, row(state, part)) + note(terminal, part));
        }
        terminal.line(
                row("lab itself", "", "", pid(state.supervisor().pid()), memory(StackMemory.ofSupervisor(state)), ""));
        terminal.line(terminal.style(Style.BOLD, row("together", "", "", "", memory(StackMemory.total(state)), "")));
    }

    private static String row(StackState state, PartState part) {
        var hosted = part.process() != null && part.process().equals(state.supervisor());
        var pid = part.process() == null ? "" : pid(part.process().pid());
        return row(
                part.name(),
                part.phase().label(),
                Integer.toString(part.port()),
                pid,
                hosted ? "in lab" : memory(StackMemory.of(state, part)),
                part.startedAt() == 0 || part.phase() == Phase.FAILED ? "" : age(part.startedAt()));
    }

    private static String row(String part, String state, String port, String pid, String memory, String uptime) {
        return "  " + Text.left(part, 18, "") + Text.left(state, 9, "") + Text.right(port, 5) + Text.right(pid, 9)
                + Text.right(memory, 10) + Text.right(uptime, 14);
    }

    private static String coloured(Terminal terminal, PartState part, String row) {
        var style = part.phase() == Phase.FAILED ? Style.RED : Style.ofService(part.name());
        return terminal.style(style, row.substring(0, 20)) + row.substring(20);
    }

    private static String note(Terminal terminal, PartState part) {
        return part.note().isEmpty() ? "" : "  " + terminal.style(Style.DIM, part.note());
    }

    private static String pid(long pid) {
        return Long.toString(pid);
    }

    private static String memory(OptionalLong bytes) {
        return bytes.isPresent() ? Text.mebibytes(bytes.getAsLong()) : "?";
    }

    private static String age(long startedAt) {
        return Text.duration(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - startedAt)));
    }

    private static ObjectNode json(StackState state) {
        ObjectNode root = JSON.valueToTree(state);
        var now = System.currentTimeMillis();
        root.put("uptime", now - state.startedAt());
        StackMemory.total(state).ifPresent(bytes -> root.put("memory", bytes));
        for (var part : state.parts()) {
            var node = (ObjectNode) root.withArray("parts").get(state.parts().indexOf(part));
            node.put("uptime", part.startedAt() == 0 ? 0 : now - part.startedAt());
            StackMemory.of(state, part).ifPresent(bytes -> node.put("memory", bytes));
        }
        return root;
    }
}
