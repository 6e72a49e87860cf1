package dev.tracelab.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tracelab.system.LabUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** See {@link InBrowser}. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    /** How long a fact may stay away on a machine that is busy with other things; no test waits this long for nothing. */
    private static final int PATIENCE_MILLIS = 20_000;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean run = Chromium.installed().isPresent() || "true".equals(System.getenv("CI"));
        return run
                ? ConditionEvaluationResult.enabled("a browser is there")
                : ConditionEvaluationResult.disabled("no Chromium found: install it, or name it by CHROMIUM=<path>");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Tab tab = Tab.open(browser(context));
        context.getStore(NAMESPACE).put(Tab.class, tab);
        return tab.page();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Tab tab = context.getStore(NAMESPACE).remove(Tab.class, Tab.class);
        if (tab != null) {
            String test = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            tab.close(test, context.getExecutionException());
        }
    }

    /** One for the whole run; it ends with the JVM. */
    private static Browser browser(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Browser.class, key -> launch(), Browser.class);
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Chromium.launch(
                Chromium.installed().orElseThrow(() -> new AssertionError("CI leaves nothing out: install chromium")));
    }

    /** A tab, and what it did that it must not do. */
    private record Tab(BrowserContext context, Page page, List<String> complaints) {

        static Tab open(Browser browser) {
            String home = LabUnderTest.lab().frontend();
            BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setBaseURL(home).setReducedMotion(ReducedMotion.REDUCE));
            context.setDefaultTimeout(PATIENCE_MILLIS);
            Page page = context.newPage();
            List<String> complaints = new CopyOnWriteArrayList<>();
            page.onDialog(dialog -> {
                complaints.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onPageError(error -> complaints.add("uncaught: " + error));
            page.onConsoleMessage(message -> {
                // A status of 400 and above is news for the console and an ordinary answer for the page.
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    complaints.add("console: " + message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(home + "/")
                        && !request.url().startsWith("data:")
                        && !request.url().startsWith("blob:")) {
                    complaints.add("asked another origin: " + request.url());
                }
            });
            return new Tab(context, page, complaints);
        }

        void close(String test, Optional<Throwable> failure) {
            failure.ifPresent(thrown -> Screenshots.take(page, "failed-" + test));
            // A view that polls would be answered by a test that is over.
            page.unrouteAll();
            context.close();
            if (failure.isEmpty()) {
                assertThat(complaints).as("complaints of the browser").isEmpty();
            }
        }
    }
}
