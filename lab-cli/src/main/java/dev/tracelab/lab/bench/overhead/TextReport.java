package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.bench.Spread;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures for people at a terminal. */
final class TextReport {
    private final Terminal terminal;
    private final Measured measured;

    TextReport(Terminal terminal, Measured measured) {
        this.terminal = terminal;
        this.measured = measured;
    }

    void print() {
        for (var quantity : List.of(Quantity.CPU, Quantity.ALLOCATED, Quantity.P50, Quantity.P99)) {
            head(quantity.label());
            for (var variant : Variant.values()) {
                terminal.line(row(quantity, Comparison.of(measured.turns(), variant, quantity.value())));
            }
        }
        perService();
        targets();
    }

    private void head(String label) {
        terminal.line();
        terminal.line(terminal.style(
                Style.DIM,
                "  " + Text.left(label, 30, "") + Text.right("median", 9) + Text.right("least", 9)
                        + Text.right("most", 9) + Text.right("ratio", 8) + "  at 95 %"));
    }

    private static String row(Quantity quantity, Comparison comparison) {
        var values = Spread.of(comparison.values());
        return "  " + Text.left(comparison.variant().label(), 30, "")
                + Text.right(quantity.format(values.median()), 9)
                + Text.right(quantity.format(values.least()), 9)
                + Text.right(quantity.format(values.most()), 9)
                + Text.right(format(comparison.ratio()), 8)
                + "  " + interval(comparison);
    }

    private static String interval(Comparison comparison) {
        var range = comparison
                .interval()
                .map(interval -> format(interval.low()) + " to " + format(interval.high()) + ", ")
                .orElse("");
        return comparison.variant() == Variant.ABSENT
                ? ""
                : range + comparison.verdict().label();
    }

    private void perService() {
        terminal.line();
        var heads = Part.services().stream()
                .map(part -> Text.right(part.label(), 18))
                .toList();
        terminal.line(terminal.style(Style.DIM, "  " + Text.left("CPU s / 10,000", 18, "") + String.join("", heads)));
        for (var variant : Variant.values()) {
            var row = new StringBuilder("  " + Text.left(variant.label(), 18, ""));
            for (var part : Part.services()) {
                ToDoubleFunction<Turn> cpu = turn -> turn.cpu(part);
                var comparison = Comparison.of(measured.turns(), variant, cpu);
                row.append(Text.right(format(comparison.median()) + " (" + format(comparison.ratio()) + ")", 18));
            }
            terminal.line(row.toString());
        }
    }

    private void targets() {
        terminal.line();
        for (var target : Target.of(measured)) {
            terminal.line("  " + sign(target) + " " + Text.left(target.label(), 66, "")
                    + Text.right(String.format(Locale.ROOT, "%.3f", target.measured()), 7)
                    + String.format(Locale.ROOT, "  at most %.3f", target.limit())
                    + (target.sure() ? "" : "  (not sure)"));
        }
    }

    private String sign(Target target) {
        return target.met()
                ? terminal.style(Style.GREEN, terminal.symbol(Symbol.OK))
                : terminal.style(Style.RED, terminal.symbol(Symbol.FAILED));
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
