package dev.tracelab.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes a picture of every view, to be looked at; scripts/screenshots takes those of the README from here. */
@InBrowser
class PicturesTest {

    @ParameterizedTest
    @EnumSource
    void view_hasItsPictures(View view, Page page) throws IOException {
        String name = view.name().toLowerCase(Locale.ROOT).replace('_', '-');
        page.setViewportSize(1280, 800);
        view.open(page);

        Screenshots.take(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Screenshots.take(page, name + "-dark");
        page.setViewportSize(360, 740);
        Screenshots.take(page, name + "-360");
        page.setViewportSize(3840, 2160);
        Screenshots.take(page, name + "-4k");

        assertThat(Files.size(Screenshots.file(name + "-4k"))).isPositive();
    }
}
