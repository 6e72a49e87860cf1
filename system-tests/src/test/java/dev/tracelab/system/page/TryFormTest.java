package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form of the view Try: who, what, with which faults. */
@InBrowser
class TryFormTest {

    @Test
    void wrongPassword_isToldInASentence_andNothingTypedIsLost(Page page) {
        TryPage form = TryPage.open(page, "/");
        form.reader().button("Log in or use another account").click();
        form.reader().field("Password").fill("byron");

        form.reader().button("Log in").click();

        assertThat(form.reader().alert()).containsText("The username or the password is wrong.");
        assertThat(form.reader().field("Username")).hasValue("ada");
        assertThat(form.reader().field("Password")).hasValue("byron");
    }

    @Test
    void chosenFault_isInTheAddress_andInTheHeader(Page page) {
        TryPage form = TryPage.open(page, "/");
        form.reader().button("Add a fault").click();
        form.reader().field("Service of fault 1").selectOption("api-gateway");
        form.reader().field("Fault 1").selectOption("error");
        form.reader().part().getByLabel("Argument of fault 1").fill("418");

        Request request = page.waitForRequest("**/api/users/7", form::send);

        assertThat(request.headerValue("X-Lab-Fault")).isEqualTo("api-gateway=error:418");
        assertThat(form.answer().part()).containsText("418");
        assertThat(page).hasURL(Pattern.compile("fault=api-gateway%3Derror%3A418"));
    }

    @Test
    void bookmark_fillsTheForm_andSendsNothing(Page page) {
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> sent.add(request.method() + " " + request.url()));

        TryPage form = TryPage.open(page, "/?request=order&items=MUG-BLACK:3&fault=payment=declined&repeat=2");

        assertThat(form.reader().field("Order")).isChecked();
        assertThat(form.reader().field("Fault 1")).hasValue("declined");
        assertThat(form.reader().part().getByLabel("Times")).hasValue("2");
        assertThat(form.reader().button("Add a fault"))
                .isVisible(); // by now all that loads by itself has been asked for
        assertThat(sent).isNotEmpty().noneMatch(request -> request.contains("/api/"));
    }

    @Test
    void endedSession_isRenewedByOneClick_andNothingTypedIsLost(Page page) {
        page.addInitScript("""
                sessionStorage['trace-lab.session'] ??= JSON.stringify({
                    token: 'not-a-token', expiresAt: Date.now() + 3600000,
                    user: { id: 2, username: 'grace', name: 'Grace Hopper' } })""");
        TryPage form = TryPage.open(page, "/");
        form.reader().part().getByLabel("User id").fill("42");
        form.send();
        assertThat(form.answer().part()).containsText("Your session has ended.");

        form.answer().button("Log in as grace and send again").click();

        assertThat(form.answer().part()).containsText("200 OK");
        assertThat(form.answer().part()).containsText("/api/users/42");
        assertThat(form.reader().text("Logged in as Grace Hopper")).isVisible();
        assertThat(form.reader().part().getByLabel("User id")).hasValue("42");
    }
}
