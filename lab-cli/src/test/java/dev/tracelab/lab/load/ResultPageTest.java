package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultPageTest {

    @Test
    void page_showsVerdictClassesAndThresholds_andNeedsNoOtherFile() {
        var html = ResultPage.of(result(requests(20), true));

        assertThat(html)
                .contains("✔ passed", "<td>normal</td><td>10</td><td>10</td>", "p(95)&lt;300", "probability=0.5");
        assertThat(html).doesNotContain("{{", "<script", "src=", "@import", "NaN", "Infinity");
    }

    @Test
    void crossedThreshold_isAFailure() {
        assertThat(ResultPage.of(result(requests(20), false)))
                .contains("✘ failed")
                .doesNotContain("✔ passed");
    }

    @Test
    void runWithoutARequest_isAFailure_andStillAPage() {
        assertThat(ResultPage.of(result(List.of(), true))).contains("✘ failed").doesNotContain("NaN", "Infinity");
    }

    @Test
    void textOfOthers_isShownAsText() {
        var evil = List.of(new Issued.Request(1, "0".repeat(32), true, "<script>alert(1)</script>", 200, 5));

        assertThat(ResultPage.of(result(evil, true))).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void manyRequests_keepThePageLight() {
        assertThat(ResultPage.of(result(requests(100_000), true))).hasSizeLessThan(300_000);
    }

    private static List<Issued.Request> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Issued.Request(
                        1_000 + i, "%032x".formatted(i), i % 2 == 0, i % 2 == 0 ? "normal" : "slow", 200, 5 + i % 700))
                .toList();
    }

    private static LoadResult result(List<Issued.Request> requests, boolean met) {
        return new LoadResult(
                new ScenarioFile("smoke", Path.of("smoke.ts"), List.of("Does it work?")),
                "http://localhost:8080",
                "k6 v2.2.0",
                Instant.EPOCH,
                Duration.ofSeconds(6),
                requests,
                List.of(new Threshold("http_req_duration", "p(95)<300", 120, met)),
                new Ledger("", "", "probability=0.5", List.of(), List.of()),
                List.of(),
                List.of());
    }
}
