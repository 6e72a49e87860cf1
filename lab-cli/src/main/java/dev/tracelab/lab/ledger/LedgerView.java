package dev.tracelab.lab.ledger;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ledger for people: the numbers in the order of the chain, then in words what is wrong. */
public final class LedgerView {
    private final Terminal terminal;
    private final Figures figures;

    public LedgerView(Terminal terminal) {
        this.terminal = terminal;
        this.figures = new Figures(terminal);
    }

    public void print(Ledger ledger) {
        terminal.line(terminal.style(Style.BOLD, "Ledger") + "  "
                + terminal.style(Style.DIM, period(ledger) + ", strategy " + ledger.strategy()));
        for (var section : Step.Section.values()) {
            var rows = ledger.rows().stream()
                    .filter(row -> row.step().section() == section)
                    .toList();
            if (!rows.isEmpty()) {
                terminal.line();
                terminal.line(terminal.style(Style.BOLD, section.title()) + "  "
                        + terminal.style(Style.DIM, section.explanation()));
                table(section, rows).print(terminal);
            }
        }
        terminal.line();
        conclude(ledger);
    }

    private Table table(Step.Section section, List<Row> rows) {
        return switch (section) {
            case CALLERS -> requests(rows);
            case SERVICES -> services(rows);
            case COLLECTOR, STORES -> plain(rows);
        };
    }

    /** One line for each class. */
    private Table requests(List<Row> rows) {
        var table = new Table(1, List.of("class", "issued", "sampled", "expected", "95 % between"));
        group(rows.stream().filter(row -> row.step() != Step.STANDS_FOR).toList(), false)
                .forEach((kind, own) -> {
                    var sampled = row(own, Step.SAMPLED);
                    table.add(
                            figures.verdict(own),
                            List.of(
                                    kind,
                                    number(own, Step.ISSUED),
                                    Figures.number(sampled.actual()),
                                    Figures.expected(sampled),
                                    figures.likely(sampled)));
                });
        rows.stream()
                .filter(row -> row.step() == Step.STANDS_FOR)
                .forEach(row -> table.add(
                        figures.verdict(List.of(row)),
                        List.of(
                                "the sampled stand for",
                                "",
                                Figures.number(row.actual()),
                                Figures.expected(row),
                                figures.likely(row))));
        return table;
    }

    /** One line for each service. */
    private Table services(List<Row> rows) {
        var table = new Table(1, List.of("spans", "created", "sampled", "expected", "exported", "dropped", "failed"));
        group(rows, true)
                .forEach((service, own) -> table.add(
                        figures.verdict(own),
                        List.of(
                                service,
                                number(own, Step.SPANS_CREATED),
                                number(own, Step.SPANS_SAMPLED),
                                Figures.expected(row(own, Step.SPANS_SAMPLED)),
                                number(own, Step.SPANS_EXPORTED),
                                number(own, Step.SPANS_DROPPED),
                                number(own, Step.SPANS_FAILED))));
        return table;
    }

    private Table plain(List<Row> rows) {
        var table = new Table(3, List.of("", "", "", "number", "expected", "95 % between"));
        rows.forEach(row -> table.add(
                figures.verdict(List.of(row)),
                List.of(
                        row.where(),
                        row.step().unit() + " " + row.step().words(),
                        row.kind(),
                        Figures.number(row.actual()),
                        Figures.expected(row),
                        figures.likely(row))));
        return table;
    }

    private void conclude(Ledger ledger) {
        var bad = ledger.rows().stream().filter(Row::isBad).count();
        terminal.line(
                bad > 0
                        ? terminal.style(
                                Style.RED,
                                terminal.symbol(Symbol.FAILED) + " " + Sentences.count(bad, "number")
                                        + " that the settings in force do not explain:")
                        : terminal.style(
                                Style.GREEN, terminal.symbol(Symbol.OK) + " Nothing is lost that can be known of."));
        ledger.causes().forEach(cause -> terminal.line("  " + terminal.symbol(Symbol.ARROW) + " " + cause));
        ledger.notes().stream()
                .filter(note -> !ledger.causes().contains(note))
                .forEach(note -> terminal.line("  " + terminal.style(Style.DIM, note)));
    }

    private static String period(Ledger ledger) {
        var begin = Instant.parse(ledger.from()).equals(Instant.EPOCH)
                ? "since the services started, until "
                : ledger.from() + " to ";
        return begin + ledger.to();
    }

    private static Map<String, List<Row>> group(List<Row> rows, boolean byPlace) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> byPlace ? row.where() : row.kind(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String number(List<Row> rows, Step step) {
        return Figures.number(row(rows, step).actual());
    }

    private static Row row(List<Row> rows, Step step) {
        return rows.stream().filter(row -> row.step() == step).findFirst().orElseThrow();
    }
}
