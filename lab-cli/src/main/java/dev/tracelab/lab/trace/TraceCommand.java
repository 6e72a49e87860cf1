package dev.tracelab.lab.trace;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.RunningStack;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "trace",
        description = "Show any trace as a tree, with its events, links, logs and critical path.",
        footer = {"", "Reads Jaeger's query API v3, so it works with a real Jaeger too (--query)."})
public final class TraceCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            description = "Trace id: 32 hexadecimal digits, or a whole traceparent or traceresponse.")
    String id;

    @Option(names = "--attributes", description = "Show the attributes of each span.")
    boolean attributes;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Option(names = "--query", paramLabel = "URL", description = "Query API to ask (default: the running stack's).")
    String query;

    @Option(
            names = "--frontend",
            paramLabel = "URL",
            description = "Frontend to ask for logs where the query API has none (default: the running stack's).")
    String frontend;

    @Override
    public Integer call() {
        var traceId = traceId(id);
        var home = LabHome.current();
        var queryUrl = RunningStack.query(home, Optional.ofNullable(query));
        var trace = new QueryClient(queryUrl)
                .find(traceId)
                .orElseThrow(() -> LabException.failed("There is no trace " + traceId + " at " + queryUrl
                        + ". It was not sampled, has not arrived yet, or was evicted."));
        var terminal = Terminal.current();
        var tree = TraceTree.of(trace);
        if (json) {
            terminal.line(TraceJson.of(tree).toPrettyString());
        } else {
            print(terminal, tree, TraceLogs.find(queryUrl, frontend(home), traceId));
        }
        return ExitCode.OK;
    }

    private void print(Terminal terminal, TraceTree tree, List<TraceLogs.Line> logs) {
        var trace = tree.trace();
        terminal.line(terminal.style(Style.BOLD, "Trace " + trace.id()) + "  "
                + Text.millis(trace.durationNanos()).strip() + ", "
                + trace.spans().size() + " spans, " + trace.services().size() + " services");
        terminal.line();
        new TreeView(terminal, 0, span -> "", new SpanDetails(terminal, attributes)::of).print(tree);
        Completeness.missing(trace)
                .forEach(missing -> terminal.line(terminal.style(Style.YELLOW, "  Missing: " + missing)));
        new TraceNotes(terminal, tree).print(logs);
    }

    /** Of an API that was named by hand nobody knows the frontend. */
    private Optional<String> frontend(LabHome home) {
        return query == null || frontend != null
                ? Optional.of(RunningStack.frontend(home, Optional.ofNullable(frontend)))
                : Optional.empty();
    }

    /** @throws LabException when {@code text} holds no trace id */
    static String traceId(String text) {
        var parts = text.strip().toLowerCase(Locale.ROOT).split("-");
        var candidate = parts.length == 1 ? parts[0] : parts[1];
        if (!candidate.matches("[0-9a-f]{32}")) {
            throw LabException.environment("'" + text + "' is no trace id: 32 hexadecimal digits.");
        }
        return candidate;
    }
}
