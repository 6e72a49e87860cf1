package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choose a strategy, run a load, see what was kept, on real services. */
@InBrowser
class SamplingTest {

    @AfterEach
    void keepEverythingAgain() {
        StrategyInForce.backToAlwaysOn();
    }

    @Test
    void probability_keepsItsShare_andEveryKeptTraceIsStored(Page page) {
        SamplingPage view = SamplingPage.open(page, "?requests=60&surprise=10");
        choose(view, "probability");
        view.reader().field("Ratio, 0 to 1").fill("0.5");
        view.setAndWait("probability=0.5");

        view.runToTheEnd();

        int kept = number(view.step("Kept"));
        // 4 standard deviations of a binomial of 60 and one half
        assertThat(kept).isBetween(15, 45);
        assertThat(view.ofClass("all")).containsText(Pattern.compile("60\\s*/\\s*60"));
        assertThat(view.ofClass("failed")).containsText(Pattern.compile("6\\s*/\\s*6"));
        assertThat(view.step("Stored, of " + kept + " kept traces")).containsText("✓ all are stored and whole");
        assertThat(view.step("Spans of these traces")).containsText("✓ as many as were exported");
        assertThat(view.step("Stored, of " + Math.min(20, 60 - kept) + " traces that were not kept"))
                .containsText("✓ nothing of them is stored");
        assertThat(view.ledger().row("user-service")).containsText("✓ all sent");
        assertThat(view.bias().row("As it happened")).containsText("20 %");
        assertThat(view.bias().row("scaled back")).containsText("sampling.adjusted_count");
    }

    @Test
    void errorBiased_keepsEveryAnnouncedFailure_andNoOtherOnPurpose(Page page) {
        SamplingPage view =
                SamplingPage.open(page, "?strategy=error_biased&ratio=0&requests=20&slow=10&failed=20&surprise=20");
        view.setAndWait("error_biased=0");

        view.runToTheEnd();

        assertThat(view.ofClass("failed")).containsText("✓ exactly");
        assertThat(view.ofClass("surprise")).containsText(Pattern.compile("0 kept.*✓ exactly", Pattern.DOTALL));
        assertThat(view.bias().row("Counted from kept traces")).containsText("100 %");
        assertThat(view.step("Stored, of 4 kept traces")).containsText("✓ all are stored and whole");
    }

    @Test
    void alwaysOff_keepsNothing_andADashboardIsBlind(Page page) {
        SamplingPage view = SamplingPage.open(page, "?strategy=always_off&requests=10&slow=0&failed=10&surprise=0");
        view.setAndWait("always_off");

        view.runToTheEnd();

        assertThat(view.ofClass("all")).containsText("✓ exactly");
        assertThat(number(view.step("Kept"))).isZero();
        assertThat(view.step("Stored, of 10 traces that were not kept")).containsText("✓ nothing of them is stored");
        assertThat(view.ledger().row("user-service")).containsText("nothing was to be sent");
        assertThat(view.bias().row("As it happened")).containsText("10 %");
        assertThat(view.bias().part()).containsText("there is nothing to see");
    }

    @Test
    void wrongRatio_isRefusedAtItsField_andNothingChanges(Page page) {
        SamplingPage view = SamplingPage.open(page, "?strategy=probability&ratio=7");
        assertThat(view.inForce("frontend-service")).containsText("always_on");

        view.set();

        assertThat(view.reader().alert()).containsText("from 0 to 1");
        assertThat(view.reader().field("Ratio, 0 to 1")).hasAttribute("aria-invalid", "true");
        assertThat(view.reader().field("Ratio, 0 to 1")).hasValue("7");
        assertThat(view.inForce("frontend-service")).containsText("always_on");
    }

    @Test
    void servicesThatDiffer_areNamed_andMadeAlikeByAClick(Page page) {
        assumeTrue(StrategyInForce.ofUserService().isPresent(), "user-service has its usual place beside the frontend");
        SamplingPage view = SamplingPage.open(page, "");
        assertThat(view.reader().text("The same in all 4 services")).isVisible();

        StrategyInForce.ofUserServiceAlone("{\"strategy\":\"probability\",\"ratio\":0.25}");

        assertThat(view.reader().text("Not the same everywhere")).isVisible();
        assertThat(view.inForce("user-service").last()).containsText("probability=0.25");
        view.reader().button("Set all to always_on").click();
        assertThat(view.reader().text("The same in all 4 services")).isVisible();
        assertThat(view.inForce("user-service")).containsText("always_on");
    }

    @Test
    void cancel_endsTheLoad_andWhatWasSentIsAccountedFor(Page page) {
        SamplingPage view = SamplingPage.open(page, "?requests=500").run();
        assertThat(view.ofClass("all")).containsText(Pattern.compile("[1-9]\\d*\\s*/\\s*500"));

        view.reader().button("Cancel").click();

        assertThat(view.kept().text("Cancelled")).isVisible();
        assertThat(view.reader().button("Run the load")).isVisible();
        assertThat(number(view.step("Issued"))).isBetween(1, 499);
        assertThat(view.step("Issued")).containsText("! of 500 planned: cancelled");
        assertThat(view.step("Stored, of ").first()).containsText("✓ all are stored and whole");
    }

    @Test
    void choice_isInTheAddress_andNotInForceBeforeItIsSet(Page page) {
        SamplingPage view = SamplingPage.open(page, "");
        choose(view, "rate_limiting");
        view.reader().field("Traces a second").fill("3");

        assertThat(page).hasURL(Pattern.compile("/sampling\\?strategy=rate_limiting&tracesPerSecond=3$"));
        page.reload();

        assertThat(view.reader().field("Traces a second")).hasValue("3");
        assertThat(view.reader().text("is chosen and not set yet")).isVisible();
        assertThat(view.inForce("frontend-service")).containsText("always_on");
    }

    @Test
    void impossibleLoad_isRefusedBeforeItIsSent(Page page) {
        SamplingPage view = SamplingPage.open(page, "?slow=60&failed=60");

        view.run();

        assertThat(view.reader().alert()).containsText("more than 100 %");
        assertThat(view.kept().part()).hasCount(0);
    }

    @Test
    void keyboardAlone_choosesSetsAndRuns(Page page) {
        SamplingPage view = SamplingPage.open(page, "?requests=10");
        assertThat(view.inForce("frontend-service")).containsText("always_on");
        Keyboard keyboard = new Keyboard(page);

        keyboard.tabTo(radio(view, "always_on")).press("ArrowDown");
        keyboard.tabTo(view.reader().button("Set in all services")).press("Enter");
        assertThat(view.inForce("frontend-service")).containsText("always_off");
        keyboard.tabTo(view.reader().button("Run the load")).press("Enter");

        assertThat(view.ofClass("all")).containsText("✓ exactly");
        assertThat(number(view.step("Kept"))).isZero();
    }

    private static void choose(SamplingPage view, String strategy) {
        radio(view, strategy).check();
    }

    private static Locator radio(SamplingPage view, String strategy) {
        return view.reader()
                .part()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + strategy)));
    }

    /** The number beside the name of a step. */
    private static int number(Locator step) {
        String text = step.getByText(Pattern.compile("^[\\d,]+$")).first().innerText();
        return Integer.parseInt(text.replace(",", ""));
    }
}
