package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pictures of the README. No tests, and named so that the build does not take them for some: scripts/screenshots. */
@InBrowser
class ReadmePictures {
    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final int MOST_TRIES = 40;
    private static final int WARM_UP = 20;

    /** What a newcomer's first click shows on a machine that has nothing else to do. */
    @Test
    void documentedRequest(Page page) throws IOException {
        page.setViewportSize(1280, 800);

        boolean met = false;
        for (int i = 0; i < MOST_TRIES && !met; i++) {
            met = isMet(TryPage.open(page, "/").send());
        }

        assertThat(met)
                .as("durations were as documented; a busy machine makes longer ones")
                .isTrue();
        SmallPicture.take(page, "page-try");
    }

    @Test
    void traceOfADeclinedOrder(Page page) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            order();
        }
        Trace trace = LAB.traceOf(order());
        Span payment = trace.spans().stream()
                .filter(span -> span.name().equals("processPayment"))
                .findFirst()
                .orElseThrow();
        page.setViewportSize(1280, 800);

        TracePage view = TracePage.open(page, "/trace/%s?span=%s".formatted(trace.id(), payment.id()));

        assertThat(view.details().heading("processPayment")).isVisible();
        assertThat(view.reader().text("What stands out")).isVisible();
        SmallPicture.take(page, "page-trace");
    }

    private static boolean isMet(TryPage form) {
        Locator whole = form.page().getByText(Pattern.compile("[✓✗] (As|Not as) documented:"));
        assertThat(whole).isVisible();
        assertThat(form.answer().part()).containsText("8 spans of 4 services");
        return whole.textContent().contains("As");
    }

    private static HttpAnswer order() {
        LabClient client = LAB.client("payment=declined");
        String mugs = "{\"items\":[{\"sku\":\"MUG-BLACK\",\"quantity\":2}]}";
        return client.post("/api/users/1/orders", mugs, client.token(), Map.of());
    }
}
