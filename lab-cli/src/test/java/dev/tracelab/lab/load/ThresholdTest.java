package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    @Test
    void summary_givesDemandAndFigure() throws IOException {
        var summary = """
                {"metrics": {
                  "http_req_duration{class:normal}": {"values": {"p(95)": 59.4, "med": 20},
                    "thresholds": {"p(95)<50": {"ok": false}, "med>=10": {"ok": true}}},
                  "traced": {"values": {"rate": 1}, "thresholds": {"rate==1": {"ok": true}}},
                  "vus": {"values": {"value": 3}}}}""";

        var thresholds = Threshold.of(new ObjectMapper().readTree(summary));

        assertThat(thresholds)
                .containsExactly(
                        new Threshold("http_req_duration{class:normal}", "p(95)<50", 59.4, false),
                        new Threshold("http_req_duration{class:normal}", "med>=10", 20, true),
                        new Threshold("traced", "rate==1", 1, true));
    }

    @Test
    void runWithoutSummary_hasNone() {
        assertThat(Threshold.read(Path.of("no-such-file"))).isEmpty();
    }
}
