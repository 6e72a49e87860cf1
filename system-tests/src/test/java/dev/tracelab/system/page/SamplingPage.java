package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The view that runs a load and shows what a strategy kept of it. */
record SamplingPage(Page page, Reader reader) {
    /** On a machine that is busy with other things. */
    private static final int LONGEST_RUN_MILLIS = 60_000;

    static SamplingPage open(Page page, String query) {
        page.navigate("/sampling" + query);
        return new SamplingPage(page, Reader.of(page));
    }

    SamplingPage set() {
        reader.button("Set in all services").click();
        return this;
    }

    /** Sets what is chosen, and waits until it is in force. */
    SamplingPage setAndWait(String line) {
        set();
        assertThat(inForce("frontend-service")).containsText(line);
        assertThat(reader.text("The same in all 4 services")).isVisible();
        return this;
    }

    SamplingPage run() {
        reader.button("Run the load").click();
        return this;
    }

    /** Waits until traces and counts have been looked at, too. */
    SamplingPage runToTheEnd() {
        run();
        assertThat(ledger().button("Look again"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_RUN_MILLIS));
        return this;
    }

    /** The line of a service under “In force”. */
    Locator inForce(String service) {
        return reader.region("In force")
                .part()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(service));
    }

    /** The row of a class: {@code normal}, {@code slow}, {@code failed}, {@code surprise} or {@code all}. */
    Locator ofClass(String name) {
        return kept().rows()
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    Reader kept() {
        return reader.region("What was kept");
    }

    Reader bias() {
        return reader.region("Bias");
    }

    Reader ledger() {
        return reader.region("Ledger");
    }

    /** A step of the ledger, by what it begins with. */
    Locator step(String name) {
        return ledger().part()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)));
    }
}
