package dev.tracelab.system.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Sets and shows the samplers of the stack as anybody could. */
final class Samplers {

    static final int FRONTEND = 8080;
    static final int USER_SERVICE = 8083;
    static final List<Integer> ALL = List.of(FRONTEND, 8081, 8082, USER_SERVICE);

    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samplers() {}

    /** In every service; all must follow, though on a busy machine one may not answer in its second. */
    static void setAll(String strategy) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode report = put(FRONTEND, "/lab/sampling", strategy);
            assertThat(report.path("consistent").asBoolean())
                    .as(report.toString())
                    .isTrue();
        });
    }

    static void keepEverythingAgain() {
        setAll("{\"strategy\":\"always_on\"}");
    }

    static void setOne(int service, String strategy) {
        put(service, "/lab/sampler", strategy);
    }

    static JsonNode showAll() {
        return get(FRONTEND, "/lab/sampling");
    }

    static JsonNode show(int service) {
        return get(service, "/lab/sampler");
    }

    static List<String> warnings() {
        return StreamSupport.stream(showAll().path("warnings").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Spans that a service has begun, and those of them that it kept. */
    static Counts counts(int service) {
        JsonNode spans = get(service, "/lab/telemetry").path("spans");
        return new Counts(spans.path("created").asLong(), spans.path("sampled").asLong());
    }

    private static JsonNode put(int service, String path, String body) {
        try {
            return body(LAB.put(LAB.service(service) + path, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode get(int service, String path) {
        try {
            return body(LAB.getFrom(LAB.service(service) + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode body(HttpAnswer answer) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    record Counts(long created, long sampled) {}
}
