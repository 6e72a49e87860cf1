package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.LedgerView;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What {@code lab load} prints at the end: classes, thresholds, and where the page is. */
final class LoadView {
    private final Terminal terminal;

    LoadView(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(LoadResult result, ResultFolder folder) {
        terminal.line();
        terminal.line(
                terminal.style(Style.DIM, row("class", "issued", "sampled", "share", "p50 ms", "p95 ms", "p99 ms")));
        KindFigures.of(result.requests()).forEach(kind -> terminal.line(row(kind)));
        terminal.line();
        result.thresholds().forEach(threshold -> terminal.line(line(threshold)));
        percentiles(result);
        memory(result);
        result.failures().forEach(failure -> terminal.line("  " + sign(false) + " " + failure));
        terminal.line();
        new LedgerView(terminal).print(result.ledger());
        terminal.line();
        terminal.line(verdict(result) + "  " + folder.page());
    }

    private void percentiles(LoadResult result) {
        result.percentiles()
                .forEach(check -> terminal.line("  " + sign(check.isGood())
                        + " p%s delayed by %s ms: k6 %s, service's histogram %s, stored traces %s"
                                .formatted(
                                        Figures.plain(check.percent()),
                                        Figures.plain(check.given()),
                                        Figures.millis(check.callers()),
                                        check.histogram().describe(),
                                        Figures.millis(check.traces()))));
    }

    private void memory(LoadResult result) {
        if (!result.memory().isEmpty()) {
            terminal.line(terminal.style(
                    Style.DIM,
                    "    memory of all parts: "
                            + Text.mebibytes(sum(result, PartMemory::before)) + " "
                            + terminal.symbol(Symbol.ARROW) + " " + Text.mebibytes(sum(result, PartMemory::after))));
        }
    }

    private static long sum(LoadResult result, ToLongFunction<PartMemory> bytes) {
        return result.memory().stream().mapToLong(bytes).sum();
    }

    private String verdict(LoadResult result) {
        return sign(result.isGood()) + " " + terminal.style(Style.BOLD, result.isGood() ? "passed" : "failed");
    }

    private String line(Threshold threshold) {
        var actual = Double.isNaN(threshold.actual())
                ? ""
                : String.format(Locale.ROOT, "  (%s)", Figures.plain(threshold.actual()));
        return "  " + sign(threshold.met()) + " " + Text.left(threshold.metric(), 45, terminal.symbol(Symbol.ELLIPSIS))
                + " " + threshold.demand() + terminal.style(Style.DIM, actual);
    }

    private String sign(boolean good) {
        return good
                ? terminal.style(Style.GREEN, terminal.symbol(Symbol.OK))
                : terminal.style(Style.RED, terminal.symbol(Symbol.FAILED));
    }

    private static String row(KindFigures kind) {
        return row(
                kind.kind(),
                Long.toString(kind.issued()),
                Long.toString(kind.sampled()),
                Figures.percent(kind.sampled(), kind.issued()),
                Figures.millis(kind.durations().at(50)),
                Figures.millis(kind.durations().at(95)),
                Figures.millis(kind.durations().at(99)));
    }

    private static String row(
            String kind, String issued, String sampled, String share, String p50, String p95, String p99) {
        return "  " + Text.left(kind, 16, "") + Text.right(issued, 8) + Text.right(sampled, 9) + Text.right(share, 9)
                + Text.right(p50, 10) + Text.right(p95, 10) + Text.right(p99, 10);
    }
}
