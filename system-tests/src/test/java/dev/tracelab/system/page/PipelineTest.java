package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the spans on their way, live. */
@InBrowser
class PipelineTest {
    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final List<String> COUNTS = List.of("Created", "Sampled", "Exported", "Dropped");

    @ParameterizedTest
    @ValueSource(strings = {"frontend-service", "api-gateway", "auth-service", "user-service"})
    void figures_areThoseOfTheServices(String service, Page page) {
        page.navigate("/pipeline");
        assertThat(row(page, service)).isVisible();

        page.waitForCondition(() -> shown(page, service).equals(reported(service)));
    }

    @Test
    void figures_moveByThemselves(Page page) {
        page.navigate("/pipeline");
        assertThat(row(page, "user-service")).isVisible();
        long before = shown(page, "user-service").get("Exported");

        LabClient client = LAB.client("");
        LAB.traceOf(client.get("/api/users/7", client.token()));

        page.waitForCondition(() -> shown(page, "user-service").get("Exported") > before);
    }

    @Test
    void verdictAndSettings_areThere(Page page) {
        page.navigate("/pipeline");

        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("lost")))
                .isVisible();
        page.getByText("frontend-service").last().click();
        assertThat(Reader.of(page).heading("Settings in force")).isVisible();
    }

    private static Map<String, Long> shown(Page page, String service) {
        List<String> names = table(page).part().getByRole(AriaRole.COLUMNHEADER).allInnerTexts();
        // The first cell is a drawing, below the heading of the names: so the rest stand in the same places.
        List<String> cells = row(page, service).getByRole(AriaRole.CELL).allInnerTexts();
        Map<String, Long> shown = new TreeMap<>();
        COUNTS.forEach(name -> shown.put(name, number(cells.get(names.indexOf(name)))));
        return shown;
    }

    /** {@code ✕ 1,234} above a rate. */
    private static long number(String cell) {
        return Long.parseLong(cell.lines().findFirst().orElseThrow().replaceAll("\\D", ""));
    }

    private static Map<String, Long> reported(String service) {
        Map<String, Long> reported = new TreeMap<>();
        JsonNode spans = account(service).path("telemetry").path("spans");
        COUNTS.forEach(name ->
                reported.put(name, spans.path(name.toLowerCase(Locale.ROOT)).asLong(-1)));
        return reported;
    }

    private static JsonNode account(String service) {
        try {
            for (JsonNode each : new ObjectMapper()
                    .readTree(LAB.get("/lab/pipeline", Map.of()).body())
                    .path("services")) {
                if (each.path("service").asText().equals(service)) {
                    return each;
                }
            }
            throw new AssertionError(service + " is not in /lab/pipeline");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator row(Page page, String service) {
        return table(page).row(service);
    }

    private static Reader table(Page page) {
        Locator created = page.getByRole(
                AriaRole.COLUMNHEADER,
                new Page.GetByRoleOptions().setName("Created").setExact(true));
        return new Reader(page.getByRole(AriaRole.TABLE).filter(new Locator.FilterOptions().setHas(created)));
    }
}
