package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.Expectation;
import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.Row;
import dev.tracelab.lab.ledger.Step;
import dev.tracelab.lab.ledger.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The ledger on the page. */
final class LedgerTable {
    private final Ledger ledger;

    LedgerTable(Ledger ledger) {
        this.ledger = ledger;
    }

    String html() {
        return "<h2>Ledger</h2><p class=soft>What became of every trace and span. Expected is what the strategy in force"
                + " explains; 95 of 100 right runs are in the range shown, and a verdict is bad beyond 4 σ.</p>"
                + conclusion()
                + Arrays.stream(Step.Section.values()).map(this::section).collect(Collectors.joining());
    }

    private String conclusion() {
        var sentence = ledger.isGood()
                ? "<p class=good>✔ Nothing is lost that can be known of.</p>"
                : "<p class=bad>✘ Some numbers are not explained by what is in force.</p>";
        var causes = ledger.causes().stream().map(cause -> "<p>→ " + Html.text(cause) + "</p>");
        var notes = ledger.notes().stream().map(note -> "<p class=soft>" + Html.text(note) + "</p>");
        return sentence + causes.collect(Collectors.joining()) + notes.collect(Collectors.joining());
    }

    private String section(Step.Section section) {
        var rows = ledger.rows().stream()
                .filter(row -> row.step().section() == section && saysSomething(row))
                .toList();
        return rows.isEmpty()
                ? ""
                : Html.table(
                        List.of(section.title(), "where", "class", "number", "expected", "95 % between", ""),
                        rows.stream().map(LedgerTable::row));
    }

    /** What was issued stands among the classes, and that nothing was dropped need not be said. */
    private static boolean saysSomething(Row row) {
        return row.expected() != null
                || row.verdict() != Verdict.OK
                || (row.actual() != 0 && row.step() != Step.ISSUED);
    }

    private static String row(Row row) {
        var expected = row.expected();
        return Html.row(
                Html.text(row.step().words() + " " + row.step().unit()),
                Html.text(row.where()),
                Html.text(row.kind()),
                "%,d".formatted(row.actual()),
                expected == null ? "" : expected(expected),
                expected == null ? "" : range(expected),
                verdict(row));
    }

    private static String expected(Expectation expected) {
        return expected.allowed().isOpen()
                ? "≥ %,d".formatted(expected.allowed().low())
                : Figures.plain(Math.round(10 * expected.expected()) / 10.0);
    }

    private static String range(Expectation expected) {
        var likely = expected.likely();
        return likely.isOpen() || likely.low() == likely.high()
                ? ""
                : "%,d … %,d".formatted(likely.low(), likely.high());
    }

    private static String verdict(Row row) {
        return switch (row.verdict()) {
            case OK -> row.expected() == null ? "" : Html.verdict(true);
            case UNKNOWN -> "<span class=unsure>? unknown</span>";
            case LOST, OUTSIDE -> Html.verdict(false) + " " + row.verdict().label();
        };
    }
}
