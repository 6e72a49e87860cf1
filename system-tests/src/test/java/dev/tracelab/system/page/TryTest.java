package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Make a request, see its trace. */
@InBrowser
class TryTest {

    @Test
    void oneClick_logsIn_answers_andShowsTheTrace(Page page) {
        TryPage form = TryPage.open(page, "/");

        form.send();

        assertThat(form.answer().part()).containsText("200 OK");
        assertThat(form.answer().part().getByText("sampled", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(form.waterfall().rows()).hasCount(8);
        assertThat(form.waterfall().row("SELECT users")).isVisible();
        assertThat(form.answer().part()).containsText("8 spans of 4 services");
        assertThat(form.reader().text("Logged in as Ada Lovelace")).isVisible();
    }

    /** Which verdict it is depends on how busy the machine is, and is none of a test's business. */
    @Test
    void documentedDurations_haveTheirVerdicts(Page page) {
        TryPage form = TryPage.open(page, "/").send();

        for (String label : List.of("frontend-service", "api-gateway", "auth-service", "user-service", "database")) {
            assertThat(form.verdict(label))
                    .containsText(Pattern.compile("\\d ms.*\\d (ms|s).*(✓ met|✗ not met)", Pattern.DOTALL));
        }
    }

    @Test
    void order_isMade_andShowsItsBusinessSteps(Page page) {
        TryPage form = TryPage.open(page, "/");
        form.reader().field("Order").check();

        form.send();

        assertThat(form.answer().part()).containsText("201 Created");
        assertThat(form.waterfall().row("processOrder")).isVisible();
        assertThat(form.waterfall().row("POST /payments")).isVisible();
    }

    @Test
    void failedRequest_leadsToItsException(Page page) {
        TryPage form = TryPage.open(page, "/?request=user&id=7&fault=user-service=exception")
                .send();
        assertThat(form.answer().part()).containsText(Pattern.compile("50[02] "));

        form.traceLink().click();

        TracePage trace = new TracePage(page, Reader.of(page));
        trace.row("user-service")
                .filter(new Locator.FilterOptions().setHasText("server"))
                .click();
        assertThat(trace.details().field("Stack trace").first()).containsText("at dev.tracelab.");
    }

    @Test
    void repeat_listsEveryAnswer_andTheMedians(Page page) {
        TryPage form = TryPage.open(page, "/");
        form.reader().part().getByLabel("Times").fill("3");

        form.send();

        assertThat(form.answer().part()).containsText("3 answers");
        assertThat(form.answer().region("Results").rows()).hasCount(4);
        assertThat(form.answer().named(AriaRole.COLUMNHEADER, "Median")).isVisible();
        assertThat(form.verdict("database")).containsText("met");
    }

    @Test
    void notSampled_isSaid_insteadOfWaiting(Page page) {
        page.route("**/api/users/*", TryTest::resumeUnsampled);

        TryPage form = TryPage.open(page, "/").send();

        assertThat(form.answer().part()).containsText("200 OK");
        assertThat(form.answer().text("Not sampled.")).isVisible();
        assertThat(form.waterfall().part()).hasCount(0);
    }

    /** As a caller would send it that has decided against recording. */
    private static void resumeUnsampled(Route route) {
        Map<String, String> headers = new HashMap<>(route.request().headers());
        headers.put("traceparent", "00-%s-%s-00".formatted(PlantedTrace.now().id(), PlantedSpan.newId()));
        route.resume(new Route.ResumeOptions().setHeaders(headers));
    }
}
