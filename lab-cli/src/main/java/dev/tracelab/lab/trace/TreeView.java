package dev.tracelab.lab.trace;

import dev.tracelab.lab.terminal.Bar;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A trace as a tree: service, span, duration, and its place in time as a bar to scale. */
public final class TreeView {
    private static final int DURATION = 8;
    private static final int LEAST_BAR = 10;
    private static final int LEAST_NAME = 16;

    private final Terminal terminal;
    private final Function<Span, String> remark;
    private final int remarkWidth;
    private final Function<Span, List<String>> details;

    /**
     * @param remark what stands behind the bar, at most {@code remarkWidth} columns
     * @param details lines below a span
     */
    public TreeView(
            Terminal terminal, int remarkWidth, Function<Span, String> remark, Function<Span, List<String>> details) {
        this.terminal = terminal;
        this.remark = remark;
        this.remarkWidth = remarkWidth;
        this.details = details;
    }

    public void print(TraceTree tree) {
        var rows = new ArrayList<Row>();
        tree.roots().forEach(root -> addRows(root, "", "", rows));
        var columns = columns(rows);
        rows.forEach(row -> print(row, columns, tree.trace()));
    }

    private void addRows(TraceTree.Node node, String branch, String below, List<Row> rows) {
        rows.add(new Row(node.span(), branch, below + (node.children().isEmpty() ? "  " : trunk())));
        for (var child : node.children()) {
            var last = child == node.children().getLast();
            var sign = terminal.symbol(last ? Symbol.LAST_BRANCH : Symbol.BRANCH);
            addRows(child, below + sign, below + (last ? "  " : trunk()), rows);
        }
    }

    private Columns columns(List<Row> rows) {
        var service = rows.stream()
                .mapToInt(row -> row.span().service().length())
                .max()
                .orElse(0);
        var name = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        var fixed = service + gap() + 1 + DURATION + gap() + (remarkWidth == 0 ? 0 : remarkWidth + 1);
        var roomForName = Math.max(LEAST_NAME, terminal.width() - fixed - LEAST_BAR);
        var shownName = Math.min(name, roomForName);
        return new Columns(service, shownName, Math.max(LEAST_BAR, terminal.width() - fixed - shownName));
    }

    private void print(Row row, Columns columns, Trace trace) {
        var span = row.span();
        var colour = span.error() ? Style.RED : Style.ofService(span.service());
        var name = Text.left(row.label(), columns.name(), terminal.symbol(Symbol.ELLIPSIS));
        var branch = Math.min(row.branch().length(), name.length());
        terminal.line((terminal.style(Style.ofService(span.service()), Text.left(span.service(), columns.service(), ""))
                        + " ".repeat(gap()) + terminal.style(Style.DIM, name.substring(0, branch))
                        + (span.error() ? terminal.style(Style.RED, name.substring(branch)) : name.substring(branch))
                        + " " + Text.right(Text.millis(span.durationNanos()), DURATION)
                        + " ".repeat(gap()) + terminal.style(colour, bar(span, trace, columns.bar()))
                        + " " + remark.apply(span))
                .stripTrailing());
        var indent = " ".repeat(columns.service() + gap()) + terminal.style(Style.DIM, row.below());
        details.apply(span).forEach(line -> terminal.line(indent + cut(line, columns, row)));
    }

    /** Details are plain text and may be long: one line each. */
    private String cut(String line, Columns columns, Row row) {
        var room = Math.max(
                20, terminal.width() - columns.service() - gap() - row.below().length());
        return line.length() <= room ? line : Text.left(line, room, terminal.symbol(Symbol.ELLIPSIS));
    }

    private String bar(Span span, Trace trace, int width) {
        var whole = Math.max(1.0, trace.durationNanos());
        return Bar.of(
                (span.startNanos() - trace.startNanos()) / whole,
                (span.endNanos() - trace.startNanos()) / whole,
                width,
                terminal.unicode());
    }

    private int gap() {
        return terminal.isNarrow() ? 1 : 2;
    }

    private String trunk() {
        return terminal.symbol(Symbol.TRUNK);
    }

    private record Columns(int service, int name, int bar) {}

    /** @param below what precedes the lines between this span and its children */
    private record Row(Span span, String branch, String below) {
        String label() {
            return branch + span.name();
        }
    }
}
