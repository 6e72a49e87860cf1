package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tracelab.lab.process.ProcessId;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The back end stands still for a while, as on a machine short of memory: its port is open, and nothing answers. */
@InBrowser
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that makes a process stand still")
class BackEndDownTest {
    private ProcessId backEnd;

    @BeforeEach
    void findBackEnd() {
        assumeTrue(
                LabUnderTest.lab().backEnd().isPresent(), "only a stack that the tests started is made to stand still");
        backEnd = LabUnderTest.lab().backEnd().orElseThrow();
    }

    @AfterEach
    void goOn() throws IOException, InterruptedException {
        if (backEnd != null) {
            signal("CONT");
        }
    }

    @Test
    void pipeline_saysWhatIsDown_andRecoversByItself(Page page) throws IOException, InterruptedException {
        page.navigate("/pipeline");
        Locator silence = page.getByText("It does not answer");
        assertThat(Reader.of(page).row("user-service").first()).isVisible();
        assertThat(silence).hasCount(0);

        signal("STOP");

        assertThat(silence.first()).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS).filter(having("Trace store")))
                .isVisible();
        signal("CONT");
        assertThat(silence).hasCount(0);
    }

    @Test
    void requests_areAnsweredMeanwhile_andTheTraceComesLater(Page page) throws IOException, InterruptedException {
        TryPage form = TryPage.open(page, "/");
        signal("STOP");

        form.send();

        assertThat(form.answer().part()).containsText("200 OK");
        assertThat(form.answer().alert()).isVisible();
        signal("CONT");
        assertThat(form.waterfall().row("GET /api/users/{id}").first()).isVisible();
        assertThat(form.answer().alert()).hasCount(0);
    }

    @Test
    void trace_isAskedForUntilItIsThere(Page page) throws IOException, InterruptedException {
        Shop shop = Shop.planted();
        signal("STOP");

        TracePage view = TracePage.open(page, shop.trace().address());

        assertThat(view.reader().alert()).isVisible();
        assertThat(view.reader().text("Asking again every few seconds.")).isVisible();
        signal("CONT");
        assertThat(view.row("GET /stock").first()).isVisible();
    }

    @Test
    void ledger_saysThatNobodyCouldBeAsked_andLooksAgain(Page page) throws IOException, InterruptedException {
        SamplingPage view = SamplingPage.open(page, "?requests=10&surprise=0");
        assertThat(view.inForce("frontend-service")).containsText("always_on");
        view.runToTheEnd();
        assertThat(view.ledger().alert()).hasCount(0);

        signal("STOP");
        view.ledger().button("Look again").click();

        assertThat(view.ledger().alert()).isVisible();
        assertThat(view.ofClass("all")).containsText("✓ exactly");
        signal("CONT");
        view.ledger().button("Look again").click();
        assertThat(view.step("Stored, of 10 kept traces")).containsText("✓ all are stored and whole");
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(backEnd.pid());
        assertThat(new ProcessBuilder("kill", "-" + name, pid)
                        .inheritIO()
                        .start()
                        .waitFor())
                .as("kill -%s %s", name, pid)
                .isZero();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
