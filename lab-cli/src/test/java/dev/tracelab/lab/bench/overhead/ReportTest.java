package dev.tracelab.lab.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Machine machine = new Machine("2026-01-01T00:00:00Z", "a JVM", "a system", 2, 0.1);
    private final Measured measured = new Measured(
            Turns.rounds(7, 1.08), List.of(Turns.turn(Variant.DISABLED, 1, 1, 1), Turns.turn(Variant.ALL, 1, 1, 1.5)));

    @Test
    void page_isCompleteAndNeedsNothingFromElsewhere() {
        var page = new HtmlReport(Plan.FULL, machine, measured).page();

        assertThat(page)
                .doesNotContain("{{", "http:", "https:", "<script", "NaN")
                .contains("<svg", "a JVM", "no difference", "missed");
        for (var variant : Variant.values()) {
            assertThat(page).contains(variant.label());
        }
        for (var quantity : Quantity.values()) {
            assertThat(page).containsIgnoringCase(quantity.label());
        }
    }

    @Test
    void page_saysWhatWasLeftOut() {
        var page = new HtmlReport(Plan.FULL, machine, new Measured(measured.turns(), List.of())).page();

        assertThat(page).contains("Left out.");
    }

    @Test
    void json_holdsEveryTurnAndWhatFollows() {
        var report = JsonReport.of(Plan.FULL, machine, measured);

        assertThat(report.path("turns")).hasSize(7 * Variant.values().length);
        assertThat(report.path("documentedTimes")).hasSize(2);
        assertThat(report.path("comparisons"))
                .hasSize(Quantity.values().length * Variant.values().length)
                .anySatisfy(row -> {
                    assertThat(row.path("variant").asText()).isEqualTo("100 %");
                    assertThat(row.path("ratio").asDouble()).isBetween(1.079, 1.081);
                    assertThat(row.path("verdict").asText()).isEqualTo("more");
                });
        assertThat(report.path("turns").get(0).path("sampledShare").isNull()).isTrue();
        assertThat(report.at("/plan/rounds").asInt()).isEqualTo(Plan.FULL.rounds());
    }

    @Test
    void text_namesEveryVariantAndTarget() {
        var bytes = new ByteArrayOutputStream();

        new TextReport(Terminal.plain(new PrintStream(bytes, true, StandardCharsets.UTF_8), 100), measured).print();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("extension absent", "SDK disabled", "no difference", "at most 1.050", "at most 0.005");
    }
}
