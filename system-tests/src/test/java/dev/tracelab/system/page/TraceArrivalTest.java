package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Traces that are not there, or not whole yet. */
@InBrowser
class TraceArrivalTest {

    @Test
    void unknownTrace_isToldWithReasons_andCanBeAskedForAgain(Page page) {
        PlantedTrace trace = PlantedTrace.now();
        trace.root("web", "GET /late");
        TracePage view = TracePage.open(page, trace.address());
        assertThat(view.reader().part()).containsText("The trace store has no span of this trace.");

        trace.send();
        view.reader().button("Try again").click();

        assertThat(view.row("GET /late")).isVisible();
    }

    @Test
    void noTraceId_isRefusedInASentence(Page page) {
        TracePage view = TracePage.open(page, "/trace/4bf92f");

        assertThat(view.reader().heading("No trace has this id")).isVisible();
        assertThat(view.reader().part()).containsText("A trace id is 32 hexadecimal digits");
    }

    @Test
    void traceThatStillGrows_isShownAsItGrows(Page page) {
        PlantedTrace trace = PlantedTrace.now();
        PlantedSpan root = trace.root("web", "GET /cart");
        trace.child(trace.child(root, "web", "call"), "stock", "first part");
        trace.hold(root).send();
        TracePage view = TracePage.open(page, trace.address());
        assertThat(view.spans()).hasCount(2);

        trace.child(root, "stock", "second part");
        trace.send();

        assertThat(view.spans()).hasCount(4);
        assertThat(view.spans().first()).containsText("GET /cart");
    }
}
