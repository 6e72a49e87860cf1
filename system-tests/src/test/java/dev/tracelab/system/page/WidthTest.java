package dev.tracelab.system.page;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the narrowest phone to 4K: wide content scrolls in its own place, the document never sideways. */
@InBrowser
class WidthTest {

    @ParameterizedTest
    @EnumSource
    void document_isNeverWiderThanTheWindow(View view, Page page) {
        view.open(page);

        for (int width : new int[] {360, 768, 1280, 3840}) {
            page.setViewportSize(width, width == 3840 ? 2160 : 800);
            // Charts are drawn for their new width when the browser tells them of it.
            assertThatCode(() -> page.waitForCondition(() -> excess(page) == 0))
                    .as("%s at %d px", view, width)
                    .doesNotThrowAnyException();
        }
    }

    private static int excess(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
