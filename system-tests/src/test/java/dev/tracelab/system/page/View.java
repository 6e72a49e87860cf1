package dev.tracelab.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** Everything that the page can show, with content, for tests that look at all of it. */
enum View {
    TRY {
        @Override
        void open(Page page) {
            TryPage form = TryPage.open(page, "/");
            assertThat(form.reader().button("Add a fault")).isVisible();
        }
    },
    TRY_ANSWERED {
        @Override
        void open(Page page) {
            TryPage form = TryPage.open(page, "/").send();
            assertThat(form.answer().part()).containsText("8 spans of 4 services");
        }
    },
    TRY_FAULTY {
        @Override
        void open(Page page) {
            TryPage form = TryPage.open(page, "/?request=order&fault=payment=declined&repeat=2");
            form.reader().button("Log in or use another account").click();
            form.reader().button("Send").click();
            assertThat(form.answer().region("Results").rows()).hasCount(3);
        }
    },
    TRACE {
        @Override
        void open(Page page) {
            Shop shop = Shop.planted();
            TracePage view = TracePage.open(
                    page, shop.trace().address() + "?span=" + shop.stock().id());
            assertThat(view.details().part()).containsText(shop.logWords());
            assertThat(view.unfoldNotes().first()).isVisible();
        }
    },
    NO_TRACE {
        @Override
        void open(Page page) {
            TracePage view = TracePage.open(page, PlantedTrace.now().address());
            assertThat(view.reader().button("Try again")).isVisible();
        }
    },
    SEARCH {
        @Override
        void open(Page page) {
            String service = "shop-" + UUID.randomUUID().toString().substring(0, 8);
            PlantedTrace[] traces = new PlantedTrace[5];
            for (int i = 0; i < traces.length; i++) {
                traces[i] = PlantedTrace.now();
                PlantedSpan root = traces[i].root(service, "GET /cart").lasting(0, 80L * (i + 1));
                if (i % 2 == 1) {
                    root.exception("StockException", "nothing left", "");
                }
            }
            PlantedTrace.sendAll(traces);
            page.navigate("/search?lookback=5m&service=" + service);
            Locator marks = page.getByRole(AriaRole.CHECKBOX, named("Compare GET /cart"));
            assertThat(marks).hasCount(5);
            marks.first().check();
        }
    },
    COMPARE {
        @Override
        void open(Page page) {
            PlantedTrace slower = PlantedTrace.now();
            slower.child(slower.root("web", "GET /cart").lasting(0, 400), "price", "GET /price");
            slower.send();
            page.navigate("/compare/%s/%s".formatted(Shop.planted().trace().id(), slower.id()));
            assertThat(Reader.of(page).row("SELECT items").first()).isVisible();
        }
    },
    SERVICES {
        @Override
        void open(Page page) {
            Shop.planted();
            page.navigate("/services");
            assertThat(Reader.of(page).named(AriaRole.TABLE, "Calls between them"))
                    .isVisible();
        }
    },
    PIPELINE {
        @Override
        void open(Page page) {
            page.navigate("/pipeline");
            assertThat(Reader.of(page).row("user-service").first()).isVisible();
        }
    },
    SAMPLING {
        @Override
        void open(Page page) {
            SamplingPage view =
                    SamplingPage.open(page, "?strategy=dynamic&requests=20").runToTheEnd();
            assertThat(view.step("Stored, of 20 kept traces")).containsText("✓");
        }
    };

    /** Shows it, with all that comes by itself. */
    abstract void open(Page page);

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
