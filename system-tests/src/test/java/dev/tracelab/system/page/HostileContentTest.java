package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whoever can send a span can write what they like into it. The page shows it as text, in every view. That no script ran,
 * nothing was asked of another origin and the security policy had nothing to stop is checked after every test of the page.
 */
@InBrowser
class HostileContentTest {
    private static final String SCRIPT = "<script>window.hacked=1</script>";
    private static final String IMAGE = "<img src=x onerror=window.hacked=1>";
    private static final String ADDRESS = "javascript:window.hacked=1";
    private static final String CONTROLS = "bell \u0007 escape \u001b[31m turned \u202eround\u0000 end";
    private static final String LONG = "endless".repeat(400);

    @Test
    void markupInASpan_isText(Page page) {
        PlantedTrace trace = PlantedTrace.now();
        PlantedSpan span = hostile(trace.root(IMAGE, SCRIPT));
        trace.send().log(span, IMAGE, SCRIPT);
        TracePage view = TracePage.open(page, trace.address());

        view.row(SCRIPT).click();

        Reader details = view.details();
        assertThat(view.reader().heading(SCRIPT).first()).isVisible();
        assertThat(details.heading(SCRIPT)).isVisible();
        assertThat(details.row(ADDRESS + " " + IMAGE).first()).isVisible();
        assertThat(details.field("Stack trace")).containsText(SCRIPT);
        assertThat(details.part().getByText(SCRIPT)).not().hasCount(0);
        assertThat(details.text(LONG).first()).isVisible();
        assertHarmless(page);
    }

    @Test
    void markupInASpan_isTextInSearchAndComparison(Page page) {
        PlantedTrace one = PlantedTrace.now();
        hostile(one.root(IMAGE, SCRIPT + one.id()));
        one.send();

        page.navigate("/search?operation=" + SCRIPT + one.id());
        assertThat(Reader.of(page).link(SCRIPT + one.id())).isVisible();
        assertThat(Reader.of(page).field("Operation")).hasValue(SCRIPT + one.id());
        Locator plot = page.getByRole(AriaRole.APPLICATION);
        plot.press("ArrowRight");
        assertThat(Reader.of(page).text(SCRIPT + one.id()).first()).isVisible();
        assertHarmless(page);

        page.navigate("/compare/%s/%s".formatted(one.id(), one.id()));
        assertThat(Reader.of(page).row(SCRIPT)).isVisible();
        assertHarmless(page);
    }

    @Test
    void markupInASpan_isTextOnTheMap(Page page) {
        PlantedTrace trace = PlantedTrace.now();
        PlantedSpan root = hostile(trace.root(IMAGE, SCRIPT));
        hostile(trace.child(root, SCRIPT, IMAGE));
        trace.send();

        page.navigate("/services?range=5m");

        assertThat(page.getByRole(AriaRole.TABLE).first()).containsText(IMAGE);
        assertHarmless(page);
    }

    @Test
    void markupInTheAddress_isText(Page page) {
        page.navigate("/trace/" + SCRIPT.replace("/", "%2F") + "?span=" + SCRIPT);
        assertThat(Reader.of(page).part()).containsText(SCRIPT);

        page.navigate("/?request=user&id=" + SCRIPT + "&fault=" + SCRIPT + "=" + IMAGE);
        assertThat(page.getByLabel("User id")).hasValue(SCRIPT);
        assertHarmless(page);
    }

    private static PlantedSpan hostile(PlantedSpan span) {
        return span.attribute(ADDRESS, IMAGE)
                .attribute("url.full", ADDRESS)
                .attribute("__proto__", SCRIPT)
                .attribute("control", CONTROLS)
                .attribute("long", LONG)
                .attribute(LONG, "long key")
                .exception(SCRIPT, IMAGE, SCRIPT + "\n\tat " + IMAGE)
                .event(IMAGE, 10, Map.of(SCRIPT, ADDRESS));
    }

    private static void assertHarmless(Page page) {
        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat(page.locator("a[href^='javascript' i]")).hasCount(0);
        assertThat(page.locator("img[src='x']")).hasCount(0);
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing pushes the document wider than the window")
                .isTrue();
    }
}
