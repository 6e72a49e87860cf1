package dev.tracelab.lab.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracelab.lab.adaptive.RateSource.Rates;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceCountersTest {

    private static final Operation READ = new Operation("shop", "GET /users/{id}");

    private Instant now = Instant.EPOCH;
    private String page = metrics(100, 3);
    private final ServiceCounters counters =
            new ServiceCounters(Map.of("shop", "http://shop/q/metrics"), this::page, Duration.ofSeconds(20), () -> now);

    @Test
    void firstReading_isNoRate() {
        Rates rates = counters.read();

        assertThat(rates.perSecond()).isEmpty();
        assertThat(rates.answered()).isEmpty();
    }

    @Test
    void secondReading_countsAllStatusesTogether() {
        counters.read();
        Rates rates = after(5, metrics(140, 13));

        assertThat(rates.perSecond()).containsOnlyKeys(READ).containsEntry(READ, 10.0);
        assertThat(rates.answered()).containsExactly("shop");
    }

    @Test
    void oldReadings_leaveTheWindow() {
        counters.read();
        for (int i = 1; i <= 4; i++) {
            after(5, metrics(100 + 500 * i, 3));
        }
        for (int i = 1; i <= 3; i++) {
            after(5, metrics(2100, 3));
        }
        assertThat(counters.read().perSecond().get(READ)).isGreaterThan(1);

        assertThat(after(5, metrics(2100, 3)).perSecond()).containsEntry(READ, 0.0);
    }

    @Test
    void restartedService_beginsAnew() {
        counters.read();
        after(5, metrics(200, 3));
        Rates afterRestart = after(5, metrics(10, 0));

        assertThat(afterRestart.answered()).isEmpty();
        assertThat(after(5, metrics(60, 0)).perSecond().get(READ)).isCloseTo(10, within(1e-9));
    }

    @Test
    void serviceThatIsAway_isNamed_andIsNotSilent() {
        counters.read();
        Rates rates = after(5, null);

        assertThat(rates.answered()).isEmpty();
        assertThat(rates.problems()).singleElement().asString().contains("shop", "http://shop/q/metrics", "refused");
    }

    private Rates after(int seconds, String answer) {
        now = now.plusSeconds(seconds);
        page = answer;
        return counters.read();
    }

    private String page(String url) throws IOException {
        if (page == null) {
            throw new IOException("refused");
        }
        return page;
    }

    private static String metrics(int good, int failed) {
        return """
                # TYPE http_server_requests_seconds histogram
                http_server_requests_seconds_bucket{method="GET",status="200",uri="/users/{id}",le="0.1"} 77
                http_server_requests_seconds_count{method="GET",outcome="SUCCESS",status="200",uri="/users/{id}"} %d.0
                http_server_requests_seconds_count{method="GET",outcome="SERVER_ERROR",status="503",uri="/users/{id}"} %d.0
                http_server_requests_seconds_count{method="GET",outcome="SUCCESS",status="200",uri="/lab/telemetry"} 5.0
                http_server_requests_seconds_count{method="GET",outcome="SUCCESS",status="200",uri="/q/health/ready"} 9.0
                http_server_requests_seconds_count{method="GET",outcome="CLIENT_ERROR",status="404",uri="NOT_FOUND"} 8.0
                http_server_requests_seconds_count{method="GET",outcome="SUCCESS",status="200",uri="root",} 4.0
                http_server_requests_seconds_count{method="GET",outcome="SUCCESS",status="200",uri="/trace/4bf92f35",} 1.0
                http_server_requests_seconds_count{method="GET",outcome="SUCCESS",status="200",uri="/search",} 1.0
                http_server_requests_seconds_sum{method="GET",outcome="SUCCESS",status="200",uri="/users/{id}"} 1.5
                """.formatted(good, failed);
    }
}
