package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Secrets that a sender past the services puts into spans and logs are in no store. */
@OnCompose
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScrubbingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String traceId = UUID.randomUUID().toString().replace("-", "");
    private final String spanId = traceId.substring(16);

    @BeforeAll
    void send() throws Exception {
        long nanos = Instant.now().toEpochMilli() * 1_000_000;
        Stack.post(Stack.COLLECTOR + "/v1/traces", Secrets.trace(traceId, spanId, nanos));
        Stack.post(Stack.COLLECTOR + "/v1/logs", Secrets.logs(traceId, spanId, nanos));
    }

    @Test
    void jaegerAndElasticsearch_haveNone() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Stack.inJaeger(traceId)).hasSize(1);
            assertThat(Elasticsearch.logs(traceId)).hasSize(2);
        });

        assertThat(Elasticsearch.raw(traceId)).contains(traceId, "careless", "exception.stacktrace");
        assertThat(Elasticsearch.raw(traceId)).doesNotContain(Secrets.CANARIES);
    }

    @Test
    void tempo_hasNone() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tempo.spans(traceId)).hasSize(1));

        String raw = Stack.text(Stack.TEMPO + "/api/v2/traces/" + traceId);
        assertThat(raw).contains("careless", "exception.stacktrace").doesNotContain(Secrets.CANARIES);
    }

    @Test
    void prometheus_hasNone() {
        await().atMost(PATIENCE)
                .until(() -> Prometheus.value("sum(traces_span_metrics_calls_total{service_name=\"careless\"})") > 0);

        assertThat(Stack.text(Stack.PROMETHEUS + "/api/v1/series?match%5B%5D="
                        + Stack.encoded("{service_name=\"careless\"}")))
                .contains("careless")
                .doesNotContain(Secrets.CANARIES);
    }

    /** What scrubbing must not do: change what is no secret. */
    @Test
    void restOfTheSpan_isAsItWas() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Stack.inJaeger(traceId))
                        .singleElement()
                        .satisfies(span -> {
                            assertThat(span.name()).startsWith("GET /reset?").contains(" for ****");
                            assertThat(span.error()).isTrue();
                            assertThat(span.statusMessage()).isEqualTo("no card **** for ****");
                            assertThat(span.events())
                                    .singleElement()
                                    .satisfies(event -> assertThat(event.name()).isEqualTo("login of ****"));
                            assertThat(span.attributes())
                                    .doesNotContainKey("scrub.name")
                                    .containsEntry("weight", Secrets.WEIGHT)
                                    .containsEntry("share", Secrets.SHARE);
                        }));
    }
}
