package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is old is deleted: shown with periods of seconds, on an index and a bucket of the test's own. */
@OnCompose
class RetentionTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String INDEX = Stack.ELASTICSEARCH + "/retention-test-1";

    @AfterEach
    void removeTempo() {
        Compose.run("exec", "-T", "s3", "rm", "-rf", "/data/buckets/retention-test");
    }

    @Test
    void elasticsearch_deletesOldIndices_andNoOther() throws IOException {
        Stack.post(INDEX + "/_doc", Stack.JSON.readTree("{\"a\":1}"));

        String early = retention("KEEP=1h");
        boolean keptYoung = Stack.get(INDEX).isPresent();
        await().atMost(PATIENCE).until(() -> retention("KEEP=2s").contains("deleted retention-test-1"));

        assertThat(early).doesNotContain("deleted");
        assertThat(keptYoung).isTrue();
        assertThat(Stack.get(INDEX)).isEmpty();
        assertThat(Stack.get(Stack.ELASTICSEARCH + "/_cat/indices/trace-lab-*?format=json")
                        .orElseThrow())
                .isNotEmpty();
    }

    /** By a second Tempo with the same configuration, a shorter period and a bucket of its own. */
    @Test
    void tempo_forgetsOldTraces() throws Exception {
        Compose.run("exec", "-T", "s3", "mkdir", "-p", "/data/buckets/retention-test");
        String container = Compose.run(
                        "run",
                        "--rm",
                        "--detach",
                        "--no-deps",
                        // A folder of its own: two that share one delete each other's unfinished blocks.
                        "--volume",
                        "/var/tempo",
                        "--publish",
                        "127.0.0.1::3200",
                        "--publish",
                        "127.0.0.1::4318",
                        "-e",
                        "S3_BUCKET=retention-test",
                        "-e",
                        "TEMPO_RETENTION=60s",
                        "-e",
                        "TEMPO_POLL=5s",
                        "tempo")
                .strip();
        try {
            String tempo = Compose.address(container, 3200);
            String traceId = UUID.randomUUID().toString().replace("-", "");
            await().atMost(PATIENCE).ignoreExceptions().until(() -> sent(Compose.address(container, 4318), traceId));
            await().atMost(PATIENCE)
                    .until(() -> !Tempo.spans(tempo, traceId, "all").isEmpty());

            // Again and again: what comes in while it flushes waits for the next time.
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                Stack.text(tempo + "/flush");
                return !Tempo.spans(tempo, traceId, "blocks").isEmpty();
            });

            // Of the store only: what Tempo has written lately it also keeps at hand, for a quarter of an hour.
            await().atMost(PATIENCE)
                    .until(() -> Tempo.spans(tempo, traceId, "blocks").isEmpty());
        } finally {
            Compose.remove(container);
        }
    }

    private static boolean sent(String otlp, String traceId) throws Exception {
        long nanos = Instant.now().toEpochMilli() * 1_000_000;
        JsonNode trace = Secrets.trace(traceId, traceId.substring(16), nanos);
        return Stack.post(otlp + "/v1/traces", trace) != null;
    }

    private static String retention(String keep) {
        return Compose.run(
                "exec",
                "-T",
                "-e",
                keep,
                "-e",
                "INDICES=retention-test-*",
                "elasticsearch-retention",
                "bash",
                "/retention",
                "once");
    }
}
