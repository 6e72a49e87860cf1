package dev.tracelab.lab.ledger;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as wide as its contents: names to the left, numbers to the right, and a sign behind the line. */
final class Table {
    private final int names;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> signs = new ArrayList<>();

    /** @param names how many of the first columns are names */
    Table(int names, List<String> head) {
        this.names = names;
        lines.add(head);
        signs.add("");
    }

    /** @param sign may be coloured */
    void add(String sign, List<String> cells) {
        lines.add(cells);
        signs.add(sign);
    }

    void print(Terminal terminal) {
        var widths = IntStream.range(0, lines.getFirst().size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (var i = 0; i < lines.size(); i++) {
            var text = line(lines.get(i), widths);
            terminal.line((i == 0 ? terminal.style(Style.DIM, text) : text + "  " + signs.get(i)).stripTrailing());
        }
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (widths[column] > 0) {
                line.append("  ")
                        .append(
                                column < names
                                        ? Text.left(cell, widths[column], "")
                                        : Text.right(cell, widths[column]));
            }
        }
        return line.toString();
    }
}
