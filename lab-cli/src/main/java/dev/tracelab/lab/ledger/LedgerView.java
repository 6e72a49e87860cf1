package dev.tracelab.lab.ledger;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The ledger for people: the numbers in the order of the chain, then in words what is wrong. */
public final class LedgerView {
    private static final int WORDS = 23;
    private static final int NUMBER = 10;
    private static final int RANGE = 18;

    private final Terminal terminal;

    public LedgerView(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print(Ledger ledger) {
        terminal.line(terminal.style(Style.BOLD, "Ledger") + "  "
                + terminal.style(Style.DIM, period(ledger) + ", strategy " + ledger.strategy()));
        for (var section : Step.Section.values()) {
            var rows = ledger.rows().stream()
                    .filter(row -> row.step().section() == section)
                    .toList();
            if (!rows.isEmpty()) {
                print(section, rows);
            }
        }
        terminal.line();
        conclude(ledger);
    }

    private void print(Step.Section section, List<Row> rows) {
        terminal.line();
        terminal.line(
                terminal.style(Style.BOLD, section.title()) + "  " + terminal.style(Style.DIM, section.explanation()));
        terminal.line(terminal.style(Style.DIM, line("", "", "", "number", "expected", "95 % between", "")));
        rows.forEach(this::print);
    }

    private void print(Row row) {
        var expected = row.expected();
        terminal.line(line(
                row.step().words() + " " + row.step().unit(),
                row.where(),
                row.kind(),
                number(row.actual()),
                expected == null ? "" : expected(expected),
                expected == null || expected.isExact() ? "" : range(expected),
                sign(row)));
    }

    private String line(
            String words, String where, String kind, String number, String expected, String range, String sign) {
        var ellipsis = terminal.symbol(Symbol.ELLIPSIS);
        var whereWidth = terminal.isNarrow() ? 14 : 17;
        var kindWidth = terminal.isNarrow() ? 9 : 18;
        return ("  " + Text.left(words, WORDS, ellipsis) + " " + Text.left(where, whereWidth, ellipsis) + " "
                        + Text.left(kind, kindWidth, ellipsis) + Text.right(number, NUMBER)
                        + Text.right(expected, NUMBER) + Text.right(range, RANGE) + "  " + sign)
                .stripTrailing();
    }

    /** Nothing where there is nothing to judge. */
    private String sign(Row row) {
        return switch (row.verdict()) {
            case OK -> row.expected() == null ? "" : terminal.style(Style.GREEN, terminal.symbol(Symbol.OK));
            case UNKNOWN -> terminal.style(Style.YELLOW, "? unknown");
            case LOST, OUTSIDE ->
                terminal.style(
                        Style.RED,
                        terminal.symbol(Symbol.FAILED) + " " + row.verdict().label());
        };
    }

    private void conclude(Ledger ledger) {
        var bad = ledger.rows().stream().filter(Row::isBad).count();
        var unknown = ledger.rows().stream()
                .filter(row -> row.verdict() == Verdict.UNKNOWN)
                .count();
        if (bad > 0) {
            terminal.line(terminal.style(
                    Style.RED,
                    terminal.symbol(Symbol.FAILED) + " " + Sentences.count(bad, "number")
                            + " not explained by what is in force:"));
        } else {
            terminal.line(terminal.style(
                    Style.GREEN,
                    terminal.symbol(Symbol.OK) + " Every span is accounted for."
                            + (unknown > 0 ? " " + Sentences.count(unknown, "number") + " could not be judged:" : "")));
        }
        ledger.causes().forEach(cause -> terminal.line("  " + terminal.symbol(Symbol.ARROW) + " " + cause));
        ledger.notes().forEach(note -> terminal.line("  " + terminal.style(Style.DIM, note)));
    }

    private String period(Ledger ledger) {
        var from = Instant.parse(ledger.from());
        var begin = from.equals(Instant.EPOCH) ? "since the services started" : "from " + ledger.from();
        return begin + " to " + ledger.to();
    }

    private static String expected(Expectation expected) {
        if (expected.allowed().isOpen()) {
            return ">= " + number(expected.allowed().low());
        }
        return expected.expected() == Math.rint(expected.expected())
                ? number(Math.round(expected.expected()))
                : String.format(Locale.ROOT, "%,.1f", expected.expected());
    }

    private String range(Expectation expected) {
        return expected.likely().isOpen()
                ? ""
                : number(expected.likely().low()) + " " + terminal.symbol(Symbol.ELLIPSIS) + " "
                        + number(expected.likely().high());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
