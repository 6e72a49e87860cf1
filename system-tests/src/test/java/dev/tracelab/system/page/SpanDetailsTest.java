package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All there is to know of one span, and what to take away from a trace. */
@InBrowser
class SpanDetailsTest {

    @Test
    void details_tellAllOfASpan(Page page) {
        Shop shop = Shop.planted();
        TracePage view = TracePage.open(page, shop.trace().address());

        view.row("GET /stock").filter(having("server")).click();

        Reader details = view.details();
        assertThat(details.heading("GET /stock")).isVisible();
        assertThat(details.row("http.route")).containsText("/stock");
        assertThat(details.part()).containsText("StockException");
        assertThat(details.part()).containsText("nothing left");
        assertThat(details.field("Stack trace")).containsText("at shop.Stock.take(Stock.java:7)");
        assertThat(details.part()).containsText(shop.logWords());
        assertThat(page).hasURL(Pattern.compile("\\?span=" + shop.stock().id() + "$"));
    }

    @Test
    void link_leadsToItsSpan(Page page) {
        Shop other = Shop.planted();
        PlantedTrace trace = PlantedTrace.now();
        trace.root("web", "GET /linking").link(other.trace().id(), other.stock().id());
        TracePage view = TracePage.open(page, trace.send().address());
        view.row("GET /linking").click();

        view.details()
                .link("span %s of trace %s"
                        .formatted(other.stock().id(), other.trace().id()))
                .click();

        assertThat(page)
                .hasURL(Pattern.compile(
                        other.trace().address() + "\\?span=" + other.stock().id()));
        assertThat(view.details().heading("GET /stock")).isVisible();
    }

    @Test
    void spanInTheAddress_isSelected(Page page) {
        Shop shop = Shop.planted();

        TracePage view = TracePage.open(
                page, shop.trace().address() + "?span=" + shop.stock().id());

        assertThat(view.details().heading("GET /stock")).isVisible();
        assertThat(view.row("GET /stock").filter(having("server"))).hasAttribute("aria-selected", "true");
    }

    @Test
    void copyButtons_copyIdAndTraceparent(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Shop shop = Shop.planted();
        TracePage view = TracePage.open(
                page, shop.trace().address() + "?span=" + shop.stock().id());

        view.reader().button("Copy trace id").click();
        assertThat(view.reader().text("copied").first()).isAttached();
        assertThat(clipboard(page)).isEqualTo(shop.trace().id());

        view.reader().part().getByLabel("Copy traceparent").click();
        page.waitForCondition(() -> clipboard(page)
                .equals("00-%s-%s-01".formatted(shop.trace().id(), shop.stock().id())));
    }

    @Test
    void download_isTheTraceAsOtlpJson(Page page) throws IOException {
        Shop shop = Shop.planted();
        TracePage view = TracePage.open(page, shop.trace().address());

        Download file =
                page.waitForDownload(() -> view.reader().button("↓ OTLP JSON").click());

        assertThat(file.suggestedFilename()).contains(shop.trace().id()).endsWith(".json");
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file.path()));
        assertThat(json.path("resourceSpans").findValuesAsText("traceId"))
                .hasSizeGreaterThanOrEqualTo(9)
                .containsOnly(shop.trace().id());
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }
}
