package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.bench.Spread;
import dev.tracelab.lab.stack.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables of the page. */
final class HtmlTables {
    private HtmlTables() {}

    static String targets(List<Target> targets) {
        return table(
                List.of("", "measured", "at most", "", ""),
                targets.stream()
                        .map(target -> List.of(
                                target.label(),
                                number("%.3f", target.measured()),
                                number("%.3f", target.limit()),
                                target.met() ? "<span class=\"good\">met</span>" : "<span class=\"bad\">missed</span>",
                                target.sure() ? "" : "not sure: the spread reaches across"))
                        .toList());
    }

    static String quantity(List<Turn> turns, Quantity quantity) {
        return table(
                List.of("", "median", "least", "most", "ratio", "95 % of the ratio", ""),
                Arrays.stream(Variant.values())
                        .map(variant -> row(quantity, Comparison.of(turns, variant, quantity.value())))
                        .toList());
    }

    static String services(List<Turn> turns) {
        var heads = new ArrayList<>(List.of(""));
        Part.services().forEach(part -> heads.add(part.label()));
        heads.addAll(
                List.of("all four", "PostgreSQL", "generator and receiver", "telemetry, bytes per request", "kept"));
        return table(
                heads,
                Arrays.stream(Variant.values())
                        .map(variant -> services(turns, variant))
                        .toList());
    }

    static String paced(List<Turn> paced) {
        if (paced.isEmpty()) {
            return "<p>Left out.</p>";
        }
        return table(
                List.of("", "share of the machine", "least", "most", "p50, ms", "p99, ms"),
                List.of(paced(paced, Variant.DISABLED), paced(paced, Variant.ALL)));
    }

    private static List<String> row(Quantity quantity, Comparison comparison) {
        var values = Spread.of(comparison.values());
        var interval = comparison.interval().map(it -> number("%.3f", it.low()) + " to " + number("%.3f", it.high()));
        return List.of(
                comparison.variant().label(),
                quantity.format(values.median()),
                quantity.format(values.least()),
                quantity.format(values.most()),
                number("%.3f", comparison.ratio()),
                comparison.variant() == Variant.ABSENT ? "" : interval.orElse(""),
                comparison.verdict().label());
    }

    private static List<String> services(List<Turn> turns, Variant variant) {
        var cells = new ArrayList<>(List.of(variant.label()));
        Part.services().forEach(part -> cells.add(medianAndRatio(turns, variant, turn -> turn.cpu(part))));
        cells.add(medianAndRatio(turns, variant, Turn::cpu));
        cells.add(median("%.2f", turns, variant, turn -> turn.postgresCpu() * 10_000 / turn.requests()));
        cells.add(median("%.2f", turns, variant, turn -> turn.generatorCpu() * 10_000 / turn.requests()));
        cells.add(median("%,.0f", turns, variant, turn -> (double) turn.sentBytes() / turn.requests()));
        var kept = median("%.1f %%", turns, variant, turn -> turn.sampledShare() * 100);
        cells.add(kept.startsWith("NaN") ? "" : kept);
        return cells;
    }

    private static List<String> paced(List<Turn> paced, Variant variant) {
        var own = paced.stream().filter(turn -> turn.variant() == variant).toList();
        var share =
                Spread.of(own.stream().map(turn -> PacedShare.share(turn) * 100).toList());
        return List.of(
                variant.label(),
                number("%.2f %%", share.median()),
                number("%.2f %%", share.least()),
                number("%.2f %%", share.most()),
                median("%.1f", own, variant, turn -> turn.latency().p50()),
                median("%.1f", own, variant, turn -> turn.latency().p99()));
    }

    private static String medianAndRatio(List<Turn> turns, Variant variant, ToDoubleFunction<Turn> quantity) {
        var comparison = Comparison.of(turns, variant, quantity);
        return number("%.2f", comparison.median()) + " (" + number("%.2f", comparison.ratio()) + ")";
    }

    private static String median(String format, List<Turn> turns, Variant variant, ToDoubleFunction<Turn> quantity) {
        var values = turns.stream()
                .filter(turn -> turn.variant() == variant)
                .mapToDouble(quantity)
                .boxed()
                .toList();
        return number(format, Spread.of(values).median());
    }

    private static String table(List<String> heads, List<List<String>> rows) {
        var head = heads.stream()
                .map(text -> "<th scope=\"col\">" + text + "</th>")
                .collect(Collectors.joining());
        var body = rows.stream().map(HtmlTables::row).collect(Collectors.joining("\n"));
        return "<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + body + "\n</tbody>\n</table>";
    }

    private static String row(List<String> cells) {
        var rest = cells.stream().skip(1).map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + cells.getFirst() + "</th>" + rest + "</tr>";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
