package dev.tracelab.system.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The view of one trace. */
record TracePage(Page page, Reader reader) {

    static TracePage open(Page page, String address) {
        page.navigate(address);
        return new TracePage(page, Reader.of(page));
    }

    Reader waterfall() {
        return reader.region("Waterfall");
    }

    /** The row of a span by anything in it. */
    Locator row(String text) {
        return waterfall().row(text);
    }

    /** The rows of spans, which have a level in the tree, without the heading. */
    Locator spans() {
        return waterfall().part().locator("[role=row][aria-level]");
    }

    Reader details() {
        return reader.region("Details of the span");
    }

    /** The notes, unfolded. */
    Locator unfoldNotes() {
        reader.text("What stands out").click();
        return reader.part().getByRole(AriaRole.LISTITEM);
    }
}
