package dev.tracelab.system.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Somebody who reads a part of the page: things are found by their role and name, as screen readers find them, and never
 * by the structure of the document.
 */
record Reader(Locator part) {

    static Reader of(Page page) {
        return new Reader(page.locator("body"));
    }

    /** A named section, such as {@code Answer}. */
    Reader region(String name) {
        return new Reader(named(AriaRole.REGION, name));
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    Locator heading(String name) {
        return part.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    /** A row of a table or a tree that has this text somewhere. */
    Locator row(String text) {
        return rows().filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator rows() {
        return part.getByRole(AriaRole.ROW);
    }

    /** A field by its whole label. */
    Locator field(String label) {
        return part.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator alert() {
        return part.getByRole(AriaRole.ALERT);
    }

    Locator text(String text) {
        return part.getByText(text);
    }

    Locator named(AriaRole role, String name) {
        return part.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }
}
