package dev.tracelab.system.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every view, wide and narrow, light and dark: the document never scrolls sideways, axe-core finds nothing, and there is a
 * picture of it to be looked at. One test, since to fill a view takes longer than to look at it.
 */
@InBrowser
class LooksTest {

    @ParameterizedTest
    @EnumSource
    void view_fitsAndIsAccessible_howeverItIsLookedAt(View view, Page page) {
        Look.LIGHT.apply(page);
        view.open(page);

        for (Look look : Look.values()) {
            look.apply(page);
            // Charts are drawn for their new width when the browser tells them of it.
            assertThatCode(() -> page.waitForCondition(() -> excess(page) == 0))
                    .as("%s, %s: the width", view, look)
                    .doesNotThrowAnyException();
            if (look.audited()) {
                assertThat(violations(page)).as("%s, %s", view, look).isEmpty();
            }
            String picture = Look.nameOf(view) + "-" + Look.nameOf(look);
            Screenshots.take(page, picture);
            assertThat(Screenshots.file(picture)).isNotEmptyFile();
        }
    }

    private static int excess(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Each with the elements it is about. */
    private static String violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(LooksTest::told).collect(Collectors.joining("\n"));
    }

    private static String told(Rule rule) {
        return "%s: %s %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> "\n  " + node.getHtml() + "\n  " + node.getFailureSummary())
                                .collect(Collectors.joining()));
    }
}
