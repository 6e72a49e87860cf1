package dev.tracelab.system.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The view that makes requests. */
record TryPage(Page page, Reader reader) {

    static TryPage open(Page page, String address) {
        page.navigate(address);
        return new TryPage(page, Reader.of(page));
    }

    TryPage send() {
        reader.button("Send").click();
        return this;
    }

    /** What came of the last click on Send. */
    Reader answer() {
        return reader.region("Answer");
    }

    /** The trace of the last answer, a row for each span. */
    Reader waterfall() {
        return new Reader(answer().part().getByRole(AriaRole.TREEGRID));
    }

    /** The row of the documented durations for a service. */
    Locator verdict(String label) {
        Locator name = page.getByRole(
                AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(label).setExact(true));
        return answer().rows().filter(new Locator.FilterOptions().setHas(name));
    }

    /** Leads to the trace of the answer. */
    Locator traceLink() {
        return answer().part()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^[0-9a-f]{32}$")))
                .first();
    }
}
