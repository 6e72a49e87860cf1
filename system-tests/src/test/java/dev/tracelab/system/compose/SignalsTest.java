package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.system.LabUnderTest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** From one signal to the next: trace to logs, metric to trace, requests to metrics. */
@OnCompose
class SignalsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int REQUESTS = 25;

    @Test
    void logsOfATrace_areFoundByItsId() {
        LabClient client = LabUnderTest.lab().client("user-service=exception");
        String traceId = LabUnderTest.traceId(client.get("/api/users/7", client.token()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Elasticsearch.logs(traceId))
                        .isNotEmpty()
                        .allSatisfy(log -> assertThat(
                                        log.path("_source").path("SpanId").asText())
                                .hasSize(16))
                        .anySatisfy(log -> assertThat(log.path("_source").toString())
                                .contains("\"Resource.service.name\":\"user-service\"", "exception")));
    }

    @Test
    void exemplarOfALatency_leadsToAStoredTrace() {
        request("/api/users/7");

        await().atMost(PATIENCE).untilAsserted(() -> {
            Set<String> traces = Prometheus.exemplars("http_server_requests_seconds_bucket");
            assertThat(traces).isNotEmpty().anySatisfy(trace -> {
                assertThat(Stack.inJaeger(trace)).isNotEmpty();
                assertThat(Tempo.spans(trace)).isNotEmpty();
            });
        });
    }

    @Test
    void exemplarOfASpanMetric_leadsToAStoredTrace() {
        request("/api/users/7");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Prometheus.exemplars("traces_span_metrics_duration_milliseconds_bucket"))
                        .isNotEmpty()
                        .anySatisfy(trace -> assertThat(Stack.inJaeger(trace)).isNotEmpty()));
    }

    /** Counted by the Collector before any sampling, so exactly what was asked. */
    @Test
    void spanMetrics_areTheNumberOfRequests() {
        String calls = "sum(traces_span_metrics_calls_total{service_name=\"frontend-service\","
                + "span_kind=\"SPAN_KIND_SERVER\",span_name=\"GET /api/users/{id}/orders\"})";
        request("/api/users/1/orders");
        double before = settled(calls);

        for (int i = 0; i < REQUESTS; i++) {
            request("/api/users/1/orders");
        }

        await().atMost(PATIENCE).until(() -> Prometheus.value(calls) >= before + REQUESTS);
        assertThat(settled(calls)).isEqualTo(before + REQUESTS);
    }

    /** Once the Collector has written and Prometheus has read it several times without a change. */
    private static double settled(String query) {
        AtomicReference<Double> last = new AtomicReference<>(-1.0);
        await().atMost(PATIENCE).during(Duration.ofSeconds(15)).until(() -> {
            double now = Prometheus.value(query);
            return last.getAndSet(now) == now;
        });
        return last.get();
    }

    private static void request(String path) {
        LabClient client = LabUnderTest.lab().client("");
        HttpAnswer answer = client.get(path, client.token());
        assertThat(answer.status()).isEqualTo(200);
    }
}
