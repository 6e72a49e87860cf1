package dev.tracelab.system.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a view may be looked at. */
enum Look {
    LIGHT(ColorScheme.LIGHT, 1280, 800, true),
    DARK(ColorScheme.DARK, 1280, 800, true),
    DARK_PHONE(ColorScheme.DARK, 360, 740, true),
    PHONE(ColorScheme.LIGHT, 360, 740, true),
    TABLET(ColorScheme.LIGHT, 768, 1024, false),
    LARGE(ColorScheme.LIGHT, 3840, 2160, false);

    private final ColorScheme scheme;
    private final int width;
    private final int height;
    private final boolean audited;

    Look(ColorScheme scheme, int width, int height, boolean audited) {
        this.scheme = scheme;
        this.width = width;
        this.height = height;
        this.audited = audited;
    }

    void apply(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
    }

    /** Whether axe-core looks, too: what it finds depends on colours and on the narrow layout, and it takes its time. */
    boolean audited() {
        return audited;
    }

    /** For files. */
    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
