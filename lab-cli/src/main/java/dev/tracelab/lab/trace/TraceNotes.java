package dev.tracelab.lab.trace;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code lab trace} says below the tree: the critical path, what ran in parallel, the logs. */
final class TraceNotes {
    private final Terminal terminal;
    private final TraceTree tree;

    TraceNotes(Terminal terminal, TraceTree tree) {
        this.terminal = terminal;
        this.tree = tree;
    }

    void print(List<TraceLogs.Line> logs) {
        tree.roots().stream().findFirst().ifPresent(this::criticalPath);
        concurrency();
        logs(logs);
    }

    private void criticalPath(TraceTree.Node root) {
        heading("Critical path", "what the duration is made of, in the order of time");
        Map<String, Span> spans = tree.trace().spans().stream()
                .collect(Collectors.toMap(Span::id, Function.identity(), (first, second) -> first));
        var whole = Math.max(1.0, root.span().durationNanos());
        CriticalPath.of(root).nanosBySpan().forEach((id, nanos) -> {
            var span = spans.get(id);
            terminal.line("  " + Text.right(Text.millis(nanos), 9)
                    + Text.right(String.format(Locale.ROOT, "%.0f %%", 100 * nanos / whole), 6) + "  " + name(span));
        });
    }

    private void concurrency() {
        var parents =
                tree.nodes().stream().filter(node -> node.children().size() > 1).toList();
        if (!parents.isEmpty()) {
            heading("Children", "");
        }
        for (var parent : parents) {
            var how = switch (Concurrency.of(parent.children())) {
                case PARALLEL ->
                    "in parallel, which saves "
                            + Text.millis(Concurrency.savedNanos(parent.children().stream()
                                            .map(TraceTree.Node::span)
                                            .toList()))
                                    .strip();
                case SEQUENTIAL -> "one after another";
            };
            terminal.line("  " + name(parent.span()) + ": " + parent.children().size() + " children, " + how);
        }
    }

    private void logs(List<TraceLogs.Line> logs) {
        if (!logs.isEmpty()) {
            heading("Logs", "");
        }
        for (var log : logs) {
            var after = Text.millis(log.nanos() - tree.trace().startNanos());
            terminal.line("  " + Text.right(after, 9) + "  "
                    + terminal.style(Style.ofService(log.service()), Text.left(log.service(), 17, "")) + " "
                    + Text.left(log.severity(), 5, "") + " " + log.message());
        }
    }

    private void heading(String title, String explanation) {
        terminal.line();
        terminal.line(terminal.style(Style.BOLD, title)
                + (explanation.isEmpty() ? "" : "  " + terminal.style(Style.DIM, explanation)));
    }

    private String name(Span span) {
        return terminal.style(Style.ofService(span.service()), span.service()) + " " + span.name();
    }
}
