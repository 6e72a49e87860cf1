package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the view Sampling, from loads of which it is known what was kept. */
@InBrowser
class SamplingFiguresTest {
    private static final List<String> ALL = List.of("frontend-service", "api-gateway", "auth-service", "user-service");

    /** Bands are those of Wilson's formula in the tables: 50 of 100, 0 of 10, 5 of 8, 10 of 82. */
    @Test
    void bandsAndVerdicts_areRight(Page page) {
        PlantedLoad.on(
                page, "\"strategy\":\"probability\",\"ratio\":0.5", Map.of("slow", 50, "surprise", 5, "normal", 10));

        SamplingPage view = SamplingPage.open(page, "?requests=200&slow=50&failed=5&surprise=4")
                .runToTheEnd();

        assertThat(view.ofClass("slow")).containsText("50 % (40.4–59.6 %)");
        assertThat(view.ofClass("slow")).containsText("✓ within the band");
        assertThat(view.ofClass("failed")).containsText("0 % (0–27.8 %)");
        assertThat(view.ofClass("failed")).containsText("! outside the band");
        assertThat(view.ofClass("surprise")).containsText("62.5 % (30.6–86.3 %)");
        assertThat(view.ofClass("surprise")).containsText("… too few to say");
        assertThat(view.ofClass("normal")).containsText("12.2 % (6.8–21 %)");
        assertThat(view.ofClass("normal")).containsText("✕ far outside");
    }

    /** What has no chance in it has no band either: one trace is too many, or one too few. */
    @ParameterizedTest
    @CsvSource({
        "always_off, 0, ✓ exactly",
        "always_off, 1, ✕ far outside",
        "always_on, 10, ✓ exactly",
        "always_on, 9, ✕ far outside"
    })
    void certainty_allowsNoException(String strategy, int kept, String verdict, Page page) {
        PlantedLoad.on(page, "\"strategy\":\"" + strategy + "\"", Map.of("normal", kept));

        SamplingPage view = SamplingPage.open(page, "?requests=10&slow=0&failed=0&surprise=0")
                .runToTheEnd();

        assertThat(view.ofClass("normal")).containsText(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1000, ✓ within the limit", "0.001, ✕ above the limit"})
    void limit_isComparedWithWhatItLetsThrough(String tracesPerSecond, String verdict, Page page) {
        PlantedLoad.on(
                page, "\"strategy\":\"rate_limiting\",\"tracesPerSecond\":" + tracesPerSecond, Map.of("normal", 10));

        SamplingPage view = SamplingPage.open(page, "?requests=10&slow=0&failed=0&surprise=0")
                .runToTheEnd();

        assertThat(view.kept().part()).containsText(verdict);
        assertThat(view.ofClass("normal")).not().containsText("(");
        assertThat(view.bias().row("scaled back")).containsText("not possible: p is not known");
    }

    /** 20 of 20 failures and 18 of 180 others: a dashboard sees 20 of 38 fail; each other one stands for ten. */
    @Test
    void errorRate_isThatOfTheKeptTraces_andScaledBackItIsRight(Page page) {
        PlantedLoad.on(
                page,
                "\"strategy\":\"error_biased\",\"ratio\":0.1",
                Map.of("failed", 20, "normal", 17, "slow", 1),
                "0.1");

        SamplingPage view = SamplingPage.open(page, "?requests=200&slow=5&failed=10&surprise=0")
                .runToTheEnd();

        assertThat(view.ofClass("failed")).containsText("✓ exactly");
        assertThat(view.bias().row("As it happened")).containsText("10 %");
        assertThat(view.bias().row("Counted from kept traces")).containsText("52.6 %");
        assertThat(view.bias().row("scaled back")).containsText("10 %± ");
        assertThat(view.bias().part()).containsText("an error rate 5.3 times too high (52.6 % instead of 10 %)");
    }

    /** While the ratio moves, only the traces themselves know what they stand for: here each for five. */
    @Test
    void movingRatio_isARange_andStoredCountsScaleBack(Page page) {
        PlantedLoad planted = PlantedLoad.on(
                page,
                "\"strategy\":\"dynamic\",\"targetTracesPerSecond\":2,\"minRatio\":0.01,\"maxRatio\":1",
                Map.of("failed", 2, "normal", 4),
                "0.2",
                "0.2",
                "0.4");
        planted.stored(
                id -> planted.kept().contains(id) ? ALL : List.of(),
                "{\"key\":\"sampling.adjusted_count\",\"value\":{\"doubleValue\":5}}");

        SamplingPage view = SamplingPage.open(page, "?requests=30&slow=0&failed=50&surprise=0")
                .runToTheEnd();

        assertThat(view.ofClass("all")).containsText("20–40 %");
        assertThat(view.bias().row("scaled back")).containsText("sampling.adjusted_count");
        assertThat(view.bias().row("scaled back")).containsText("33.3 %");
    }

    @Test
    void loss_isNamed_andItsTracesAreLinked(Page page) {
        PlantedLoad planted =
                PlantedLoad.on(page, "\"strategy\":\"probability\",\"ratio\":0.5", Map.of("normal", 3), "0.5");
        planted.counts(Map.of(
                        "frontend-service", PlantedLoad.count(20, 6, 6, 0, ""),
                        "user-service", PlantedLoad.count(20, 6, 1, 3, "\"timeout\":2")))
                .stored(id -> fewerAndFewer(planted.kept().indexOf(id)), "");

        SamplingPage view = SamplingPage.open(page, "?requests=10&slow=0&failed=0&surprise=0")
                .runToTheEnd();

        assertThat(view.ledger().row("frontend-service")).containsText("✓ all sent");
        assertThat(view.ledger().row("user-service")).containsText("✕ lost 5: 3 queue full, 2 timeout");
        assertThat(view.step("Stored, of 3 kept traces")).containsText("✕ 1 missing, 1 not whole");
        assertThat(view.ledger().part()).containsText("no span of user-service");
        view.ledger().link(planted.kept().get(2)).click();
        assertThat(page).hasURL(Pattern.compile("/trace/" + planted.kept().get(2) + "$"));
        page.goBack();
        assertThat(view.step("Stored, of 3 kept traces")).containsText("✕ 1 missing, 1 not whole");
    }

    @Test
    void serviceThatDecidesForItself_isFound(Page page) {
        PlantedLoad planted =
                PlantedLoad.on(page, "\"strategy\":\"probability\",\"ratio\":0.5", Map.of("normal", 5), "0.5");
        planted.stored(id -> storedOf(id, planted), "");

        SamplingPage view = SamplingPage.open(page, "?requests=10&slow=0&failed=0&surprise=0")
                .runToTheEnd();

        Locator step = view.step("Stored, of 5 traces that were not kept");
        assertThat(step).containsText("✕ parts of 1 are stored: a service does not follow the decision");
        assertThat(view.ledger().link(planted.unkept().get(1))).isVisible();
    }

    /** All that was kept, and of one that was not kept a part. */
    private static List<String> storedOf(String id, PlantedLoad planted) {
        int index = planted.unkept().indexOf(id);
        return index < 0 ? ALL : index == 1 ? List.of("user-service") : List.of();
    }

    /** The first trace is whole, the second lacks a service, the third is not there; nor is any that was not kept. */
    private static List<String> fewerAndFewer(int index) {
        return switch (index) {
            case 0 -> ALL;
            case 1 -> ALL.subList(0, 3);
            default -> List.of();
        };
    }
}
