package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.ledger.Issued;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultPageTest {

    @Test
    void page_showsVerdictClassesAndThresholds_andNeedsNoOtherFile() {
        var html = ResultPage.of(LoadResults.with(LoadResults.requests(20), true));

        assertThat(html)
                .contains("✔ passed", "<td>normal</td><td>10</td><td>10</td>", "p(95)&lt;300", "probability=0.5");
        assertThat(html).doesNotContain("{{", "<script", "src=", "@import", "NaN", "Infinity");
    }

    @Test
    void percentilesAndMemory_areShownWhereTheyAreKnown() {
        var percentile = new PercentileCheck(95, 200, 300, 231, new Histogram.Bucket(100, 250), 228);
        var memory = new PartMemory("user-service", 100 << 20, 120 << 20);
        var requests = LoadResults.requests(20);

        assertThat(ResultPage.of(LoadResults.with(requests, true, List.of(percentile), List.of(memory))))
                .contains("<td>p95</td><td>200 ms</td>", "<td>user-service</td><td>100 MiB</td><td>120 MiB</td>");
        assertThat(ResultPage.of(LoadResults.with(requests, true))).doesNotContain("Percentiles", "Memory");
    }

    @Test
    void crossedThreshold_isAFailure() {
        assertThat(ResultPage.of(LoadResults.with(LoadResults.requests(20), false)))
                .contains("✘ failed")
                .doesNotContain("✔ passed");
    }

    @Test
    void runWithoutARequest_isAFailure_andStillAPage() {
        assertThat(ResultPage.of(LoadResults.with(List.of(), true)))
                .contains("✘ failed")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void textOfOthers_isShownAsText() {
        var evil = List.of(new Issued.Request(1, "0".repeat(32), true, "<script>alert(1)</script>", 200, 5));

        assertThat(ResultPage.of(LoadResults.with(evil, true)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void manyRequests_keepThePageLight() {
        assertThat(ResultPage.of(LoadResults.with(LoadResults.requests(100_000), true)))
                .hasSizeLessThan(300_000);
    }
}
