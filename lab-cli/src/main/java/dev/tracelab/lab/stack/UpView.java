package dev.tracelab.lab.stack;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What {@code lab up} shows: on a terminal one line per part, drawn again while the parts start; elsewhere a line
 * whenever a part is ready.
 */
final class UpView {
    private static final long FRAME_MILLIS = 80;

    private final Terminal terminal;
    private final StepLines lines;
    private final EndText endText;
    private final Set<String> reported = new HashSet<>();
    private Supplier<StackState> source;
    private boolean following;
    private boolean drawn;
    private int frame;

    UpView(Terminal terminal, EndText endText) {
        this.terminal = terminal;
        this.lines = new StepLines(terminal);
        this.endText = endText;
    }

    /** Draws what {@code state} says until one of the other methods ends it. */
    synchronized void follow(Supplier<StackState> state) {
        source = state;
        following = true;
        var first = state.get();
        terminal.line(terminal.style(Style.BOLD, "Trace Lab")
                + terminal.style(Style.DIM, "  timing " + first.timing() + ", Java " + Runtime.version()));
        terminal.line();
        Thread.ofVirtual().name("display").start(this::drawUntilEnd);
    }

    synchronized void ready(StackState state) {
        endFollowing();
        endText.print(terminal, state);
    }

    synchronized void failed(StackState state) {
        endFollowing();
    }

    synchronized void cleaned(List<String> parts) {
        terminal.line("Stopped what an earlier stack had left running: " + String.join(", ", parts) + ".");
    }

    synchronized void died(Part part, int exitCode, List<String> lastLines) {
        terminal.line(terminal.style(
                        Style.RED,
                        terminal.symbol(Symbol.FAILED) + " " + part.label() + " ended with exit code " + exitCode + ".")
                + " Its last lines:");
        lastLines.forEach(line -> terminal.line("  " + line));
        terminal.line("The other parts still run; stop and start the stack to have it back.");
    }

    synchronized void stopRequested() {
        endFollowing();
        terminal.line();
        terminal.line(terminal.style(Style.DIM, "Stopping" + terminal.symbol(Symbol.ELLIPSIS)));
    }

    synchronized void stopped(Duration duration) {
        terminal.line("Stopped in " + Text.duration(duration) + ".");
    }

    private void endFollowing() {
        if (following) {
            draw();
            following = false;
        }
    }

    private void drawUntilEnd() {
        try {
            while (drawIfFollowing()) {
                Thread.sleep(FRAME_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean drawIfFollowing() {
        if (following) {
            draw();
        }
        return following;
    }

    private void draw() {
        var state = source.get();
        var now = System.currentTimeMillis();
        if (terminal.interactive()) {
            drawAgain(lines.of(state, now, frame++));
        } else {
            state.parts().stream()
                    .filter(part -> part.phase() == Phase.READY || part.phase() == Phase.FAILED)
                    .filter(part -> reported.add(part.name()))
                    .forEach(part -> terminal.line(lines.line(part, now, 0)));
        }
    }

    private void drawAgain(List<String> newLines) {
        var text = new StringBuilder(drawn ? "\u001b[" + newLines.size() + "A" : "");
        newLines.forEach(line -> text.append("\u001b[2K").append(line).append('\n'));
        terminal.out().print(text);
        terminal.out().flush();
        drawn = true;
    }
}
