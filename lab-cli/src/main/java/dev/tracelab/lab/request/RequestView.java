package dev.tracelab.lab.request;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.SpanDetails;
import dev.tracelab.lab.trace.Trace;
import dev.tracelab.lab.trace.TraceTree;
import dev.tracelab.lab.trace.TreeView;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What {@code lab request} prints: the answer, the trace, the verdicts. */
final class RequestView {
    private static final int BODY_WIDTH = 300;

    private final Terminal terminal;
    private final boolean attributes;

    RequestView(Terminal terminal, boolean attributes) {
        this.terminal = terminal;
        this.attributes = attributes;
    }

    /** @param telemetry asked only when a trace is not there */
    void print(RequestResult result, Supplier<List<String>> telemetry) {
        answer(result);
        result.last().trace().ifPresent(waited -> {
            terminal.line();
            waited.trace().ifPresent(trace -> tree(trace, result.isDocumented()));
            if (!waited.arrived()) {
                missing(waited.missing(), telemetry.get());
            }
        });
        if (result.outcomes().size() > 1) {
            terminal.line();
            new VerdictTable(terminal).print(result);
        }
    }

    private void answer(RequestResult result) {
        var last = result.last();
        var status = terminal.style(
                last.answer().isSuccess() ? Style.GREEN : Style.RED,
                "" + last.answer().status());
        terminal.line(terminal.style(Style.BOLD, result.scenario().line()) + "  " + status + "  in "
                + Text.millis(last.duration().toNanos()).strip());
        last.response()
                .ifPresent(response -> terminal.line(terminal.style(
                        Style.DIM, "trace " + response.traceId() + (response.sampled() ? "" : ", not sampled"))));
        if (!last.answer().isSuccess()) {
            terminal.line(Text.left(last.answer().body(), BODY_WIDTH, terminal.symbol(Symbol.ELLIPSIS))
                    .strip());
        }
    }

    private void tree(Trace trace, boolean documented) {
        if (documented) {
            terminal.line(terminal.style(
                    Style.DIM, Text.right("documented", terminal.width() - (terminal.isNarrow() ? 2 : 5))));
        }
        var view = documented
                ? new TreeView(terminal, terminal.isNarrow() ? 13 : 16, this::verdict, details()::of)
                : new TreeView(terminal, 0, span -> "", details()::of);
        view.print(TraceTree.of(trace));
    }

    private SpanDetails details() {
        return new SpanDetails(terminal, attributes);
    }

    private String verdict(Span span) {
        return Verdicts.of(span)
                .map(verdict -> Text.right(
                                verdict.documented().millis() + (terminal.isNarrow() ? "" : " ms"),
                                terminal.isNarrow() ? 3 : 6)
                        + " " + sign(verdict)
                        + Text.right(String.format(Locale.ROOT, "%+.1f %%", 100 * verdict.deviation()), 8))
                .orElse("");
    }

    private String sign(Verdict verdict) {
        return verdict.isMet()
                ? terminal.style(Style.GREEN, terminal.symbol(Symbol.OK))
                : terminal.style(Style.RED, terminal.symbol(Symbol.FAILED));
    }

    private void missing(List<String> missing, List<String> telemetry) {
        terminal.line(terminal.style(Style.YELLOW, "The trace is not complete after 5 s. Missing:"));
        missing.forEach(each -> terminal.line("  " + each));
        terminal.line("What the services say of their own spans (/lab/telemetry):");
        telemetry.forEach(line -> terminal.line("  " + line));
    }
}
