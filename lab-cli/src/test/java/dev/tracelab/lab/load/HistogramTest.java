package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final String BUCKET =
            "http_server_requests_seconds_bucket{method=\"GET\",status=\"%s\",uri=\"%s\",le=\"%s\"} %d.0\n";

    @Test
    void otherPathsAndStatuses_doNotCount() {
        var page = BUCKET.formatted("200", "/api/users/{id}", "0.1", 4)
                + BUCKET.formatted("503", "/api/users/{id}", "0.1", 8)
                + BUCKET.formatted("200", "/api/users", "0.1", 16);

        assertThat(Histogram.ofSuccesses(page, "/api/users/{id}").upTo())
                .containsOnlyKeys(100.0)
                .containsValue(4L);
    }

    @Test
    void difference_countsWhatCameBetween() {
        var before = histogram(10, 12, 12);
        var after = histogram(10, 15, 22);

        var between = after.since(before);

        assertThat(between.upTo().values()).containsExactly(0L, 3L, 10L);
        assertThat(between.at(30)).isEqualTo(new Histogram.Bucket(100, 500));
        assertThat(between.at(31)).isEqualTo(new Histogram.Bucket(500, Double.POSITIVE_INFINITY));
    }

    @Test
    void nothing_hasNoPercentile() {
        assertThat(Histogram.ofSuccesses("", "/").at(50).contains(1)).isFalse();
        assertThat(Histogram.ofSuccesses("", "/").at(50).describe()).isEqualTo("nothing");
    }

    private static Histogram histogram(int to100, int to500, int all) {
        return Histogram.ofSuccesses(
                BUCKET.formatted("200", "/", "0.1", to100)
                        + BUCKET.formatted("200", "/", "0.5", to500)
                        + BUCKET.formatted("200", "/", "+Inf", all),
                "/");
    }
}
