package dev.tracelab.system.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.tracelab.system.LabUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How fast the page is, in the browser's own figures. A benchmark, not a test: its name keeps it out of the build, and it
 * asserts nothing, since a busy machine makes anything longer. {@code scripts/bench-page} runs it.
 */
@InBrowser
class PageBench {
    private static final int RUNS = 7;

    @Test
    void measure(Page page) {
        Browser browser = page.context().browser();
        report("first view painted", "ms", inFreshTabs(browser, PageBench::firstView));
        for (int spans : List.of(1_000, 10_000)) {
            String address = planted(spans).address();
            report(
                    "trace of %,d spans drawn".formatted(spans),
                    "ms",
                    inFreshTabs(browser, tab -> drawing(tab, address)));
        }
        System.out.printf("%-30s %6.1f kB gzip%n", "scripts of all views", ScriptWeight.inBytes(page) / 1_000.0);
    }

    /** A fresh tab has nothing in its cache. The views are drawn by script, so the first paint is the usable page. */
    private static double firstView(Page tab) {
        TryPage.open(tab, "/").reader().button("Send").waitFor();
        return number(tab, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
    }

    /** From the arrival of the trace at the waterfall to the end of the frame that shows it. */
    private static double drawing(Page tab, String address) {
        tab.navigate(address);
        tab.waitForCondition(() -> number(tab, "performance.getEntriesByName('trace-drawn').length") > 0);
        return number(tab, "performance.getEntriesByName('trace-drawn')[0].duration");
    }

    private static double number(Page tab, String expression) {
        return ((Number) tab.evaluate(expression)).doubleValue();
    }

    private static double[] inFreshTabs(Browser browser, ToDoubleFunction<Page> measurement) {
        return Stream.generate(() -> inFreshTab(browser, measurement))
                .limit(RUNS)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static double inFreshTab(Browser browser, ToDoubleFunction<Page> measurement) {
        String home = LabUnderTest.lab().frontend();
        try (Page tab = browser.newPage(new Browser.NewPageOptions().setBaseURL(home))) {
            return measurement.applyAsDouble(tab);
        }
    }

    private static void report(String what, String unit, double[] sorted) {
        System.out.printf(
                "%-30s %6.0f %s (%.0f … %.0f, %d runs)%n",
                what, sorted[RUNS / 2], unit, sorted[0], sorted[RUNS - 1], RUNS);
    }

    /** As services make them: each span calls up to four others, ten levels deep. */
    private static PlantedTrace planted(int spans) {
        PlantedTrace trace = PlantedTrace.now();
        List<PlantedSpan> all = new ArrayList<>();
        all.add(trace.root("service-0", "GET /all").lasting(0, spans));
        for (int i = 1; i < spans; i++) {
            PlantedSpan parent = all.get((i - 1) / 4);
            all.add(trace.child(parent, "service-" + i % 8, "operation " + (char) ('a' + i % 26))
                    .lasting(i, Math.max(i + 5, spans - i))
                    .attribute("http.route", "/" + i));
            if (i % 1_000 == 0) {
                trace.send();
            }
        }
        return trace.send();
    }
}
