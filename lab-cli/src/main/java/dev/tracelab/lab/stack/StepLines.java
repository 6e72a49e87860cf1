package dev.tracelab.lab.stack;

import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Symbol;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.time.Duration;
import java.util.List;

/** One line per part: what it is doing and for how long. */
final class StepLines {
    private static final List<String> SPINNER = List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏");
    private static final List<String> ASCII_SPINNER = List.of("|", "/", "-", "\\");

    private final Terminal terminal;

    StepLines(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> of(StackState state, long now, int frame) {
        return state.parts().stream().map(part -> line(part, now, frame)).toList();
    }

    String line(PartState part, long now, int frame) {
        var name = terminal.style(Style.ofService(part.name()), Text.left(part.name(), 17, ""));
        var port = terminal.style(Style.DIM, Text.right(Integer.toString(part.port()), 5));
        var note = part.note().isEmpty() ? "" : "  " + terminal.style(Style.DIM, part.note());
        return "  " + sign(part.phase(), frame) + " " + name + " " + port + "  " + Text.right(time(part, now), 7)
                + note;
    }

    private String sign(Phase phase, int frame) {
        return switch (phase) {
            case READY -> terminal.style(Style.GREEN, terminal.symbol(Symbol.OK));
            case FAILED -> terminal.style(Style.RED, terminal.symbol(Symbol.FAILED));
            case STARTING, STOPPING -> terminal.style(Style.CYAN, spinner(frame));
            case WAITING, STOPPED -> terminal.style(Style.DIM, terminal.symbol(Symbol.WAITING));
        };
    }

    private String spinner(int frame) {
        var frames = terminal.unicode() ? SPINNER : ASCII_SPINNER;
        return frames.get(frame % frames.size());
    }

    private static String time(PartState part, long now) {
        return switch (part.phase()) {
            case READY -> Text.duration(Duration.ofMillis(part.readyAfter()));
            case STARTING -> Text.duration(Duration.ofMillis(Math.max(0, now - part.startedAt())));
            default -> "";
        };
    }
}
