package dev.tracelab.lab.stack;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.time.Duration;

/** The last lines of {@code lab up}: how long it took, what to open, what to try. */
final class EndText {
    private final String howToStop;

    EndText(String howToStop) {
        this.howToStop = howToStop;
    }

    void print(Terminal terminal, StackState state) {
        terminal.line();
        terminal.line("  " + terminal.style(Style.GREEN, "Ready") + " after " + seconds(state.readyAfter())
                + (state.firstTraceAfter() == null
                        ? ""
                        : ", first complete trace after " + seconds(state.firstTraceAfter()))
                + ".");
        if (!state.message().isEmpty()) {
            terminal.line("  " + terminal.style(Style.YELLOW, state.message()));
        }
        terminal.line();
        row(terminal, "Open", Browser.page(state.ports()), "make a request, see its trace");
        row(terminal, "Try", "./lab request user 7", "a request as its trace");
        row(terminal, "", "./lab request order", "a business operation");
        row(terminal, "", "./lab request user 7 --fault user-service=slow-query", "");
        row(terminal, "Watch", "./lab status", "what runs, and what it costs");
        row(terminal, "Stop", howToStop, "");
    }

    private static void row(Terminal terminal, String label, String what, String why) {
        terminal.line("  " + terminal.style(Style.BOLD, Text.left(label, 6, "")) + Text.left(what, 43, what)
                + (why.isEmpty() ? "" : " " + terminal.style(Style.DIM, why)));
    }

    private static String seconds(Long millis) {
        return millis == null ? "?" : Text.duration(Duration.ofMillis(millis));
    }
}
