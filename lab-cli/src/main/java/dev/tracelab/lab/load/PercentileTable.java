package dev.tracelab.lab.load;

import java.util.List;

/** Known percentiles on the page, beside what each measure made of them. */
final class PercentileTable {
    private PercentileTable() {}

    /** Nothing where none are known. */
    static String html(List<PercentileCheck> checks) {
        return checks.isEmpty()
                ? ""
                : "<h2>Percentiles found again</h2><p class=soft>The delay is known; everything else of a request comes on"
                        + " top of it. A histogram knows only between which two bounds a percentile lies.</p>"
                        + Html.table(
                                List.of("", "percentile", "delay", "k6", "service's histogram", "stored traces"),
                                checks.stream().map(PercentileTable::row));
    }

    private static String row(PercentileCheck check) {
        return Html.row(
                Html.verdict(check.isGood()),
                "p" + Figures.plain(check.percent()),
                Figures.plain(check.given()) + " ms",
                Figures.millis(check.callers()) + " ms",
                check.histogram().describe() + " ms",
                Figures.millis(check.traces()) + " ms");
    }
}
