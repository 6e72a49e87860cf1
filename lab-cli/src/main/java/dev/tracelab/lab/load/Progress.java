package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.terminal.Bar;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The run while it runs: one line that is drawn again and again, or a line now and then where nobody watches. */
final class Progress {
    private static final int BAR = 24;
    private static final long POLL_MILLIS = 250;
    private static final Duration SELDOM = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Duration length;
    private Duration lastLine = Duration.ZERO;

    Progress(Terminal terminal, Duration length) {
        this.terminal = terminal;
        this.length = length;
    }

    /** Returns when k6 has ended. */
    void follow(Process k6, IssuedFile issued) {
        var begin = System.nanoTime();
        try {
            while (!k6.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                show(Duration.ofNanos(System.nanoTime() - begin), issued.requests());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted.");
        } finally {
            end();
        }
    }

    private void show(Duration elapsed, List<Issued.Request> requests) {
        if (terminal.interactive()) {
            terminal.out().print("\r\u001b[2K" + line(elapsed, requests));
            terminal.out().flush();
        } else if (elapsed.minus(lastLine).compareTo(SELDOM) >= 0) {
            lastLine = elapsed;
            terminal.line(line(elapsed, requests));
        }
    }

    private void end() {
        if (terminal.interactive()) {
            terminal.out().print("\r\u001b[2K");
            terminal.out().flush();
        }
    }

    String line(Duration elapsed, List<Issued.Request> requests) {
        var sampled = requests.stream().filter(Issued.Request::sampled).count();
        var errors =
                requests.stream().filter(request -> request.status() >= 400).count();
        return "  " + terminal.style(Style.CYAN, bar(elapsed)) + " " + clock(elapsed) + "  "
                + String.format(
                        Locale.ROOT, "%,d requests, %,d sampled, %,d with an error", requests.size(), sampled, errors);
    }

    private String bar(Duration elapsed) {
        var share = length.isZero() ? 0 : (double) elapsed.toMillis() / length.toMillis();
        return Bar.of(0, share, BAR, terminal.unicode());
    }

    private String clock(Duration elapsed) {
        return elapsed.compareTo(length) > 0
                ? "waiting for the last answers"
                : Text.duration(elapsed.truncatedTo(ChronoUnit.SECONDS)) + " of " + Text.duration(length);
    }
}
