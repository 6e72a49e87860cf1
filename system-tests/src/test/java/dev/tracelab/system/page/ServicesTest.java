package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.system.LabUnderTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls whom, drawn from real traces. */
@InBrowser
class ServicesTest {

    @BeforeAll
    static void makeRequests() {
        LabClient client = LabUnderTest.lab().client("");
        LabUnderTest.lab().traceOf(client.get("/api/users/7", client.token()));
        LabUnderTest.lab().traceOf(client.get("/api/users/5000", client.token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontend-service", "api-gateway", "auth-service", "user-service", "postgresql"})
    void node_isOnTheMapAndInTheTable(String name, Page page) {
        page.navigate("/services");

        assertThat(map(page).getByRole(AriaRole.LINK).filter(having(name + " ")).first())
                .containsText(Pattern.compile("/(s|min|h)"));
        assertThat(table(page, "Services and what they use").row(name).first())
                .containsText(Pattern.compile("\\d (µs|ms|s)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frontend-service → api-gateway",
                "api-gateway → auth-service",
                "api-gateway → user-service",
                "user-service → postgresql"
            })
    void call_isInTheTable(String call, Page page) {
        page.navigate("/services");

        assertThat(table(page, "Calls between them").row(call).first()).isVisible();
    }

    @Test
    void rowOfAService_leadsToItsTraces(Page page) {
        page.navigate("/services");

        table(page, "Services and what they use").link("auth-service").click();

        assertThat(page).hasURL(Pattern.compile("/search\\?service=auth-service"));
        assertThat(page.getByText(Pattern.compile("^\\d+ traces?$"))).isVisible();
        assertThat(page.getByText("GET /api/users/{id}").first()).isVisible();
    }

    @Test
    void rangeAndOrder_areInTheAddress(Page page) {
        page.navigate("/services");
        Reader.of(page).named(AriaRole.COMBOBOX, "From the last").selectOption("hour");
        table(page, "Services and what they use").button("p95").click();

        assertThat(page).hasURL(Pattern.compile("/services\\?range=1h&sort=-p95$"));
        assertThat(table(page, "Services and what they use")
                        .part()
                        .getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName("p95")))
                .hasAttribute("aria-sort", "descending");
    }

    private static Locator map(Page page) {
        return Reader.of(page).named(AriaRole.GROUP, "Map of calls");
    }

    private static Reader table(Page page, String caption) {
        return new Reader(Reader.of(page).named(AriaRole.TABLE, caption));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
