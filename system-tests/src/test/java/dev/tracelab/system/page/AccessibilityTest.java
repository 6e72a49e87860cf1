package dev.tracelab.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing in any view, in light and dark, wide and narrow. */
@InBrowser
class AccessibilityTest {

    @ParameterizedTest
    @EnumSource
    void view_hasNoViolation(View view, Page page) {
        view.open(page);

        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1280, 360}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 800);
                assertThat(violations(page))
                        .as("%s, %s, %d px", view, scheme, width)
                        .isEmpty();
            }
        }
    }

    /** Each with the elements it is about. */
    private static String violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(AccessibilityTest::told).collect(Collectors.joining("\n"));
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
