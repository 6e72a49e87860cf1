package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.adaptive.Controller.Round;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A few lines for each round: its services, and the operations whose probability has changed. */
final class RoundView {

    private final Terminal terminal;
    private final AdaptiveSettings settings;
    private List<String> problems = List.of();

    RoundView(Terminal terminal, AdaptiveSettings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    void print(Round round) {
        printNewProblems(round.rates().problems());
        services(round)
                .forEach((service, sums) -> terminal.line("  " + Text.left(service, 20, "")
                        + Text.right(number(sums.requests()) + " req/s", 14)
                        + Text.right(number(sums.sampled()) + " sampled/s", 18)
                        + terminal.style(Style.DIM, "  of " + number(settings.target()))));
        round.after().entries().forEach((operation, entry) -> {
            double before = round.before().probability(operation, settings.most());
            if (entry.probability() != before) {
                terminal.line(terminal.style(
                        Style.DIM,
                        "    " + operation.name() + ": " + number(before) + " → " + number(entry.probability())));
            }
        });
    }

    /** Once, and not in each round. */
    private void printNewProblems(List<String> now) {
        now.stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problem ->
                        terminal.line(terminal.style(Style.YELLOW, problem + "; its probabilities stay as they are.")));
        problems = now;
    }

    private Map<String, Sums> services(Round round) {
        Map<String, Sums> sums = new TreeMap<>();
        round.rates()
                .perSecond()
                .forEach((operation, rate) -> sums.merge(
                        operation.service(),
                        new Sums(rate, rate * round.before().probability(operation, settings.most())),
                        Sums::plus));
        return sums;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.1f" : "%.3g", value);
    }

    private record Sums(double requests, double sampled) {
        Sums plus(Sums other) {
            return new Sums(requests + other.requests, sampled + other.sampled);
        }
    }
}
