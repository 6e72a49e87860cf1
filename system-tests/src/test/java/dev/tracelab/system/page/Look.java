package dev.tracelab.system.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a view may be looked at. */
enum Look {
    LIGHT(ColorScheme.LIGHT, 1280, 800),
    DARK(ColorScheme.DARK, 1280, 800),
    DARK_PHONE(ColorScheme.DARK, 360, 740),
    PHONE(ColorScheme.LIGHT, 360, 740),
    TABLET(ColorScheme.LIGHT, 768, 1024),
    LARGE(ColorScheme.LIGHT, 3840, 2160);

    private final ColorScheme scheme;
    private final int width;
    private final int height;

    Look(ColorScheme scheme, int width, int height) {
        this.scheme = scheme;
        this.width = width;
        this.height = height;
    }

    void apply(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
    }

    /** For files. */
    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
