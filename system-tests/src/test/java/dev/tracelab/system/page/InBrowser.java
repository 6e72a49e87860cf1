package dev.tracelab.system.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that looks at the page. Its tests may take a {@link com.microsoft.playwright.Page}: a fresh tab with no
 * session, at the stack's address. Skipped where no Chromium is installed, except with {@code CI=true}, which leaves
 * nothing out. A test fails when the page wrote an error to the console, broke its own security policy or asked another
 * origin; what the page looked like is in {@code target/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface InBrowser {}
