package dev.tracelab.system.page;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of the page as the tests saw it; scripts/screenshots takes those of the README from here. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".png");
    }
}
