package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as one page without anything from elsewhere; its frame is {@code report.html} beside this class. */
record HtmlReport(Plan plan, Machine machine, Measured measured) {

    String page() {
        var parts = Map.of(
                "machine", machineLine(),
                "targets", HtmlTables.targets(Target.of(measured)),
                "chart", RatioChart.svg(measured.turns()),
                "quantities", quantities(),
                "services", HtmlTables.services(measured.turns()),
                "rate", Integer.toString(Plan.PACED_RATE),
                "paced", HtmlTables.paced(measured.paced()),
                "plan", planLine());
        var page = frame();
        for (var part : parts.entrySet()) {
            page = page.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return page;
    }

    private String quantities() {
        return Arrays.stream(Quantity.values())
                .map(quantity -> "<h2>" + capital(quantity.label()) + "</h2>\n<div class=\"card\">"
                        + HtmlTables.quantity(measured.turns(), quantity) + "</div>\n")
                .collect(Collectors.joining());
    }

    private String machineLine() {
        return "%s · %s · %s · %d processors · load before: %.2f"
                .formatted(
                        machine.measuredAt(),
                        machine.java(),
                        machine.system(),
                        machine.processors(),
                        machine.loadBefore());
    }

    private String planLine() {
        return ("%d start(s) of all services; each set answered %,d requests before anything counted; then %d rounds, in "
                        + "each of which every variant answered %,d requests over %d connections, in changing order. Only "
                        + "one variant is under load at a time, the others are idle.")
                .formatted(plan.starts(), plan.warmUp(), plan.rounds(), plan.requests(), plan.connections());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String frame() {
        try (var in = HtmlReport.class.getResourceAsStream("report.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LabException.wrap("The report's frame cannot be read", e);
        }
    }
}
