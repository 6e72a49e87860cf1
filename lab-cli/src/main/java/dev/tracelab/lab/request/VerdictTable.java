package dev.tracelab.lab.request;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.Arrays;
import java.util.Locale;

/** The medians of {@code --repeat} beside the documentation. */
final class VerdictTable {
    private final Terminal terminal;

    VerdictTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(RequestResult result) {
        var millis = result.outcomes().stream()
                .mapToLong(outcome -> outcome.duration().toNanos())
                .sorted()
                .toArray();
        terminal.line(terminal.style(Style.BOLD, millis.length + " requests") + "  as the caller felt them: median "
                + Text.millis(millis[millis.length / 2]).strip() + " ("
                + Text.millis(millis[0]).strip() + " "
                + terminal.symbol(Symbol.ELLIPSIS) + " "
                + Text.millis(Arrays.stream(millis).max().orElse(0)).strip() + ")");
        if (!result.verdicts().isEmpty()) {
            terminal.line();
            terminal.line(terminal.style(Style.DIM, row("", "documented", "median", "off", "least", "most", "")));
            result.verdicts().forEach(row -> terminal.line(row(row)));
        }
    }

    private String row(Verdicts.Row row) {
        var verdict = row.verdict();
        var label = verdict.documented().label();
        var text = row(
                label,
                verdict.documented().millis() + " ms",
                millis(verdict.millis()),
                String.format(Locale.ROOT, "%+.1f %%", 100 * verdict.deviation()),
                millis(row.least()),
                millis(row.most()),
                verdict.isMet()
                        ? terminal.style(Style.GREEN, terminal.symbol(Symbol.OK))
                        : terminal.style(Style.RED, terminal.symbol(Symbol.FAILED)));
        return text.replaceFirst(label, terminal.style(Style.ofService(label), label));
    }

    private static String row(
            String label, String documented, String median, String off, String least, String most, String sign) {
        return "  " + Text.left(label, 17, "") + Text.right(documented, 11) + Text.right(median, 11)
                + Text.right(off, 9) + Text.right(least, 11) + Text.right(most, 11) + "  " + sign;
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
