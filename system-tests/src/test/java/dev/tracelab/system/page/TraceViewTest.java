package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One trace: its waterfall and what stands out in it. */
@InBrowser
class TraceViewTest {

    @Test
    void waterfall_showsEachSpan_withServiceKindAndDuration(Page page) {
        Shop shop = Shop.planted();

        TracePage view = TracePage.open(page, shop.trace().address());

        assertThat(view.spans()).hasCount(9);
        assertThat(view.spans().first())
                .containsText(Pattern.compile("GET /cart.*web.*server.*120 ms", Pattern.DOTALL));
        assertThat(view.row("SELECT items").first()).hasAttribute("aria-level", "4");
        assertThat(view.row("GET /stock").filter(having("server"))).containsText("✕ failed");
        assertThat(view.reader().heading("GET /cart")).isVisible();
    }

    @Test
    void collapsedSpan_hidesWhatIsBelow(Page page) {
        TracePage view = TracePage.open(page, Shop.planted().trace().address());
        assertThat(view.spans()).hasCount(9);

        view.reader().button("Collapse all").click();

        assertThat(view.spans()).hasCount(2);
        assertThat(view.spans().last()).hasAttribute("aria-expanded", "false");
        view.reader().button("Expand all").click();
        assertThat(view.spans()).hasCount(9);
    }

    @Test
    void searchInside_findsAttributes_andSelectsWithEnter(Page page) {
        TracePage view = TracePage.open(page, Shop.planted().trace().address());
        Locator find = view.reader().field("Find in this trace");

        find.fill("http.route=/stock");
        find.press("Enter");

        assertThat(view.waterfall().named(AriaRole.STATUS, "").first()).hasText("1 of 1");
        assertThat(view.details().heading("GET /stock")).isVisible();
    }

    @Test
    void zoom_showsLessTime_andTheWholeAgain(Page page) {
        TracePage view = TracePage.open(page, Shop.planted().trace().address());
        Locator axis = view.waterfall().named(AriaRole.COLUMNHEADER, "Time");
        assertThat(axis).containsText("120 ms");

        view.reader().button("Zoom in").click();

        assertThat(axis).not().containsText("120 ms");
        view.reader().button("Whole trace").click();
        assertThat(axis).containsText("120 ms");
        assertThat(view.reader().button("Whole trace")).isDisabled();
    }

    /** The line below the bars is drawing, without a role: its words are in the notes. */
    @Test
    void criticalPath_isDrawnUntilSwitchedOff_andTold(Page page) {
        TracePage view = TracePage.open(page, Shop.planted().trace().address());
        Locator lines = view.spans().locator(".critical");
        assertThat(lines).not().hasCount(0);
        assertThat(view.unfoldNotes().filter(having("Critical path."))).containsText("'GET /stock' of stock");

        view.reader().field("Critical path").uncheck();

        assertThat(lines).hasCount(0);
    }

    @Test
    void repeatedQueries_areNoted_andShown(Page page) {
        TracePage view = TracePage.open(page, Shop.planted().trace().address());

        Locator note = view.unfoldNotes().filter(having("N+1 queries."));
        assertThat(note).containsText("'SELECT items' 6 times");
        note.getByRole(AriaRole.BUTTON).first().click();

        assertThat(view.details().heading("SELECT items")).isVisible();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
