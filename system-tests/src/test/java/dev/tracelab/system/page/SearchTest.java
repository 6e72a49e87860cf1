package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding traces, and comparing two of them. Each test searches for a service of its own. */
@InBrowser
class SearchTest {
    private final String service = "shop-" + UUID.randomUUID();

    @Test
    void search_listsWhatItFinds_newestFirst(Page page) {
        trace("GET /cart", 100).send();
        trace("GET /till", 200).send();

        page.navigate("/search?service=" + service);

        assertThat(found(page, "2 traces")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK).filter(having("GET /")))
                .containsText(new String[] {"GET /till", "GET /cart"});
    }

    @Test
    void example_fillsTheForm_andTheAddress(Page page) {
        page.navigate("/search");

        Reader.of(page).link("Failed").click();

        assertThat(Reader.of(page).field("Attributes")).hasValue("error=true");
        assertThat(page).hasURL(Pattern.compile("/search\\?attributes=error%3Dtrue$"));
    }

    @Test
    void form_becomesTheAddress_andBackAndForwardBringItAgain(Page page) {
        PlantedTrace slow = trace("GET /slow", 1500);
        PlantedTrace.sendAll(slow, trace("GET /fast", 10));
        Reader reader = Reader.of(page);
        page.navigate("/search?service=" + service);
        assertThat(found(page, "2 traces")).isVisible();

        reader.field("Shortest").fill("1s");
        reader.field("Shortest").press("Enter");

        assertThat(found(page, "1 trace")).isVisible();
        assertThat(reader.text(slow.id())).isVisible();
        assertThat(page).hasURL(Pattern.compile("service=" + service + "&min=1s$"));
        page.goBack();
        assertThat(found(page, "2 traces")).isVisible();
        assertThat(reader.field("Shortest")).hasValue("");
        page.goForward();
        assertThat(found(page, "1 trace")).isVisible();
        assertThat(reader.field("Shortest")).hasValue("1s");
    }

    @Test
    void address_fillsTheForm(Page page) {
        page.navigate("/search?operation=GET+/cart&attributes=user.id%3D1&min=5ms&max=2s&lookback=24h&limit=7");

        Reader reader = Reader.of(page);
        assertThat(reader.field("Operation")).hasValue("GET /cart");
        assertThat(reader.field("Attributes")).hasValue("user.id=1");
        assertThat(reader.field("Shortest")).hasValue("5ms");
        assertThat(reader.field("Longest")).hasValue("2s");
        assertThat(reader.field("Time")).hasValue("24h");
        assertThat(reader.field("Most traces")).hasValue("7");
    }

    @ParameterizedTest
    @CsvSource({
        "Shortest, 7 apples, 'Write a number and its unit, such as 100ms, 1.5s or 2m.'",
        "Attributes, error, '“error” has no value. Write key=value, such as error=true.'",
        "Most traces, many, 'Write a whole number from 1 to 1,000.'",
    })
    void mistake_isToldAtItsField_andKept(String label, String typed, String sentence, Page page) {
        page.navigate("/search");
        Locator field = Reader.of(page).field(label);
        field.fill(typed);

        Reader.of(page).button("Search").click();

        assertThat(field).hasAccessibleDescription(sentence);
        assertThat(field).isFocused();
        assertThat(field).hasValue(typed);
    }

    @Test
    void nothingFound_isSaid_withWiderSearches(Page page) {
        page.navigate("/search?service=%s&min=5s".formatted(service));

        Reader reader = Reader.of(page);
        assertThat(reader.text("No trace was found in the last hour.")).isVisible();
        reader.link("Leave out the service").click();
        assertThat(page).hasURL(Pattern.compile("/search\\?min=5s$"));
    }

    @Test
    void dot_opensItsTrace(Page page) {
        PlantedTrace trace = trace("GET /cart", 100).send();
        page.navigate("/search?service=" + service);

        // The only dot is in the middle of the time shown; a dot is found by pointing near it.
        page.getByRole(AriaRole.APPLICATION).locator("path").click();

        assertThat(page).hasURL(Pattern.compile(trace.address() + "$"));
    }

    @Test
    void twoMarkedTraces_areCompared(Page page) {
        PlantedTrace.sendAll(trace("GET /cart", 100), trace("GET /cart", 350));
        page.navigate("/search?service=" + service);
        Reader reader = Reader.of(page);
        reader.part().getByLabel("Compare GET /cart, 100 ms").check();
        reader.part().getByLabel("Compare GET /cart, 350 ms").check();

        reader.link("Compare").click();

        assertThat(reader.heading("B took 250 ms longer than A")).isVisible();
        assertThat(reader.row("Duration")).containsText("+250 ms");
        assertThat(reader.row("GET /cart")).containsText("+250 ms");
    }

    @Test
    void comparison_saysWhichTraceIsNotThere(Page page) {
        PlantedTrace stored = trace("GET /cart", 100).send();
        PlantedTrace unknown = PlantedTrace.now();

        page.navigate("/compare/%s/%s".formatted(stored.id(), unknown.id()));

        assertThat(Reader.of(page).region("B").alert()).containsText("This trace is not stored.");
        assertThat(Reader.of(page).region("A").link("GET /cart")).isVisible();
    }

    private PlantedTrace trace(String name, long millis) {
        PlantedTrace trace = PlantedTrace.now();
        trace.root(service, name).lasting(0, millis);
        return trace;
    }

    private static Locator found(Page page, String count) {
        return page.getByText(count, new Page.GetByTextOptions().setExact(true));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
