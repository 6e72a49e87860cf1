package dev.tracelab.system.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A reader without a mouse. */
record Keyboard(Page page) {
    private static final int MOST_STOPS = 150;

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Presses Tab until this has the focus. */
    Keyboard tabTo(Locator target) {
        target.waitFor();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) target.evaluate("element => element.matches(':focus')")) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Tab never came to " + target);
    }
}
