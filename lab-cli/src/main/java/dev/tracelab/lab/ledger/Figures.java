package dev.tracelab.lab.ledger;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Numbers, expectations and verdicts as text. */
final class Figures {
    private final Terminal terminal;

    Figures(Terminal terminal) {
        this.terminal = terminal;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String expected(Row row) {
        var expected = row.expected();
        if (expected == null) {
            return "";
        }
        if (expected.allowed().isOpen()) {
            return number(expected.allowed().low()) + "+";
        }
        return expected.expected() == Math.rint(expected.expected())
                ? number(Math.round(expected.expected()))
                : String.format(Locale.ROOT, "%,.1f", expected.expected());
    }

    /** Where it is in 95 of 100 right runs; nothing where only one number is right. */
    String likely(Row row) {
        var expected = row.expected();
        if (expected == null || expected.isExact() || expected.likely().isOpen()) {
            return "";
        }
        return number(expected.likely().low()) + " " + terminal.symbol(Symbol.ELLIPSIS) + " "
                + number(expected.likely().high());
    }

    /** The worst of several; nothing where there is nothing to judge. */
    String verdict(List<Row> rows) {
        var worst =
                rows.stream().map(Row::verdict).max(Comparator.naturalOrder()).orElse(Verdict.OK);
        var judged = rows.stream().anyMatch(row -> row.expected() != null);
        return switch (worst) {
            case OK -> judged ? terminal.style(Style.GREEN, terminal.symbol(Symbol.OK)) : "";
            case UNKNOWN -> terminal.style(Style.YELLOW, "? unknown");
            case OUTSIDE, LOST -> terminal.style(Style.RED, terminal.symbol(Symbol.FAILED) + " " + worst.label());
        };
    }
}
