package dev.tracelab.lab.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The samplers of all services as a table, warnings below. */
final class SamplingView {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final Terminal terminal;

    SamplingView(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(JsonNode report) {
        terminal.line(
                terminal.style(Style.BOLD, "Traces that begin now: " + StrategyArgument.text(report.path("strategy"))));
        terminal.line();
        terminal.line(terminal.style(Style.DIM, row("service", "strategy", "kept", "what it does")));
        report.path("services").forEach(service -> terminal.line(row(service)));
        report.path("warnings").forEach(warning -> {
            terminal.line();
            terminal.line(terminal.style(Style.YELLOW, "warning:") + " " + warning.asText());
        });
    }

    private static String row(JsonNode service) {
        var sampler = service.path("sampler");
        return sampler.isObject()
                ? row(
                        service.path("service").asText(),
                        StrategyArgument.text(sampler).replaceFirst(",.*", ""),
                        share(sampler.path("currentRatio")),
                        sampler.path("description").asText())
                : row(
                        service.path("service").asText(),
                        "?",
                        "?",
                        service.path("problem").asText());
    }

    private static String row(String service, String strategy, String share, String description) {
        return "  " + Text.left(service, 18, "") + Text.left(strategy, 20, "") + Text.right(share, 8) + "  "
                + description;
    }

    /** The share of ordinary traces that is kept, where it is known. */
    private static String share(JsonNode ratio) {
        return ratio.isNumber()
                ? new DecimalFormat("0.####", SYMBOLS).format(ratio.asDouble() * 100) + " %"
                : "unknown";
    }
}
