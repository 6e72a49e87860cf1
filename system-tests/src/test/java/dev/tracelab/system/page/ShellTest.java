package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame around the views: navigation, addresses, what may be loaded. */
@InBrowser
class ShellTest {

    @ParameterizedTest
    @CsvSource({"/,Try", "/search,Search", "/services,Services", "/pipeline,Pipeline", "/sampling,Sampling"})
    void everyView_hasItsAddressAndItsEntry(String address, String title, Page page) {
        page.navigate(address);

        assertThat(page).hasTitle(title + " · Trace Lab");
        assertThat(page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(title).setExact(true)))
                .hasAttribute("aria-current", "page");
    }

    @Test
    void backAndForward_goThroughTheViews(Page page) {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Services"))
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Pipeline"))
                .click();

        page.goBack();

        assertThat(page).hasURL(Pattern.compile(".*/services$"));
        assertThat(page).hasTitle("Services · Trace Lab");
        page.goForward();
        assertThat(page).hasTitle("Pipeline · Trace Lab");
    }

    @Test
    void pastedTraceparent_opensItsTrace(Page page) {
        page.navigate("/search");
        page.getByLabel("Trace id or traceparent").fill("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Open").setExact(true))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/trace/4bf92f3577b34da6a3ce929d0e0e4736$"));
    }

    @Test
    void pastedNonsense_isRefused_andKept(Page page) {
        page.navigate("/search");
        page.getByLabel("Trace id or traceparent").fill("<b>7</b>");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Open").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("A trace id is 32 hexadecimal digits.");
        assertThat(page.getByLabel("Trace id or traceparent")).hasValue("<b>7</b>");
    }

    @Test
    void scripts_weighNoMoreThan150Kilobytes(Page page) {
        assertThat(ScriptWeight.inBytes(page)).isPositive().isLessThanOrEqualTo(150_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trace/4bf92f3577b34da6a3ce929d0e0e4736"})
    void document_allowsNothingFromElsewhere(String address) throws IOException {
        assertThat(LabUnderTest.lab().get(address, Map.of()).header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                        .doesNotContain("unsafe", "http:", "https:", "*"));
    }
}
