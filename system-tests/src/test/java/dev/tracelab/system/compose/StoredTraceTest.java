package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.system.LabUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One documented request, read from Elasticsearch by Jaeger and from S3 storage by Tempo: the same trace in both. */
@OnCompose
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredTraceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private String traceId;

    @BeforeAll
    void request() {
        LabClient client = LabUnderTest.lab().client("");
        HttpAnswer answer = client.get("/api/users/7", client.token());
        traceId = LabUnderTest.traceId(answer);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Stack.inJaeger(traceId)).hasSize(8);
            assertThat(Tempo.spans(traceId)).hasSize(8);
        });
    }

    @Test
    void jaegerAndTempo_haveTheSameSpans() {
        assertThat(comparable(Tempo.spans(traceId)))
                .containsExactlyInAnyOrderElementsOf(comparable(Stack.inJaeger(traceId)));
    }

    @Test
    void tempo_readsItFromS3Storage() {
        Tempo.flush();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(comparable(Tempo.storedSpans(traceId)))
                        .containsExactlyInAnyOrderElementsOf(comparable(Stack.inJaeger(traceId))));
    }

    @Test
    void tempo_findsItByTraceQl() {
        // Tempo 2.8 compares ids without their leading zeros, which one in sixteen has.
        String traceQl = "{ (trace:id = \"%s\" || trace:id = \"%s\") && span.db.system.name = \"postgresql\" }"
                .formatted(traceId, traceId.replaceFirst("^0+", ""));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tempo.search(traceQl)).containsExactly(traceId));
    }

    /** Jaeger keeps microseconds, Tempo nanoseconds. */
    private static List<Comparable> comparable(List<Span> spans) {
        return spans.stream()
                .map(span -> new Comparable(
                        span.id(),
                        span.parentId(),
                        span.service(),
                        span.kind(),
                        span.name(),
                        span.startNanos() / 1000,
                        span.durationNanos() / 1000))
                .toList();
    }

    private record Comparable(
            String id, String parentId, String service, Span.Kind kind, String name, long startMicros, long micros) {}
}
