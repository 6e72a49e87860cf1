package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The whole way with Tab, Enter, Space and arrows alone. */
@InBrowser
class KeyboardTest {

    @Test
    void request_isSent_andItsTraceIsOpened(Page page) {
        Keyboard keyboard = new Keyboard(page);
        TryPage form = TryPage.open(page, "/");

        keyboard.tabTo(form.reader().button("Send")).press("Enter");
        assertThat(form.waterfall().rows()).hasCount(8);
        keyboard.tabTo(form.waterfall().part().locator("[role=row][tabindex='0']"))
                .press("Home", "ArrowDown", "ArrowDown", "Enter");

        TracePage trace = new TracePage(page, Reader.of(page));
        assertThat(page).hasURL(Pattern.compile("/trace/[0-9a-f]{32}\\?span=[0-9a-f]{16}$"));
        assertThat(trace.details().heading("GET /users/{id}")).isVisible();
    }

    @Test
    void waterfall_isWalked_collapsed_andItsDetailsOpenedAndClosed(Page page) {
        Keyboard keyboard = new Keyboard(page);
        TracePage trace = TracePage.open(page, Shop.planted().trace().address());

        keyboard.tabTo(trace.spans().first()).press("ArrowDown", "ArrowDown", "ArrowLeft");
        assertThat(trace.spans()).hasCount(3);
        keyboard.press("ArrowRight");
        assertThat(trace.spans()).hasCount(9);
        keyboard.press("ArrowRight");
        assertThat(trace.row("SELECT items").first()).isFocused();
        keyboard.press("ArrowLeft", "Enter");

        assertThat(trace.details().heading("GET /stock")).isVisible();
        keyboard.tabTo(trace.details().button("Close the details")).press("Enter");
        assertThat(trace.details().part()).hasCount(0);
    }

    @Test
    void search_isFilledAndSent_andADotOpened(Page page) {
        PlantedTrace trace = planted("shop-" + UUID.randomUUID());
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");

        keyboard.tabTo(Reader.of(page).link("Search")).press("Enter");
        keyboard.tabTo(Reader.of(page).field("Operation")).type("GET /" + trace.id());
        keyboard.press("Enter");
        keyboard.tabTo(page.getByRole(AriaRole.APPLICATION)).press("ArrowRight", "Enter");

        assertThat(page).hasURL(Pattern.compile(trace.address() + "$"));
    }

    @Test
    void twoTraces_areMarkedAndCompared(Page page) {
        String service = "shop-" + UUID.randomUUID();
        planted(service);
        planted(service);
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/search?service=" + service);
        Locator marks = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Compare GET"));
        assertThat(marks).hasCount(2);

        keyboard.tabTo(marks.first()).press("Space");
        keyboard.tabTo(marks.last()).press("Space");
        keyboard.tabTo(Reader.of(page).link("Compare")).press("Enter");

        assertThat(Reader.of(page).heading("Compare")).isVisible();
        assertThat(Reader.of(page).heading("Span by span")).isVisible();
    }

    @Test
    void skipLink_leadsPastTheNavigation(Page page) {
        page.navigate("/pipeline");

        new Keyboard(page).tabTo(Reader.of(page).button("Skip to the content")).press("Enter");

        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    }

    private static PlantedTrace planted(String service) {
        PlantedTrace trace = PlantedTrace.now();
        trace.root(service, "GET /" + trace.id());
        return trace.send();
    }
}
