package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.system.LabUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Slow and failed requests are found by Jaeger's API and by TraceQL, and a good one is not. */
@OnCompose
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern TRACE_ID = Pattern.compile("\"traceId\":\"([0-9a-f]{32})\"");

    private final Instant since = Instant.now().minusSeconds(1);
    private String good;
    private String slow;
    private String failed;

    @BeforeAll
    void requests() {
        good = request("", 200);
        slow = request("user-service=delay:1200ms", 200);
        failed = request("user-service=error:503", 503);
    }

    @Test
    void slow_isFoundByDuration() {
        assertFound("query.duration_min=1s", "{ rootServiceName = \"frontend-service\" && duration > 1s }", slow);
    }

    @Test
    void failed_isFoundByError() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jaegerByTags("{\"error\":\"true\"}"))
                        .contains(failed)
                        .doesNotContain(good, slow));
        assertTempo("{ status = error }", failed);
    }

    @Test
    void failed_isFoundByItsStatusCode() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jaegerByTags("{\"http.response.status_code\":\"503\"}"))
                        .contains(failed)
                        .doesNotContain(good, slow));
        assertTempo("{ span.http.response.status_code >= 500 }", failed);
    }

    private void assertFound(String jaeger, String traceQl, String traceId) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(jaegerV3(jaeger)).contains(traceId).doesNotContain(good));
        assertTempo(traceQl, traceId);
    }

    private void assertTempo(String traceQl, String traceId) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Tempo.search(traceQl)).contains(traceId).doesNotContain(good));
    }

    private Set<String> jaegerV3(String condition) {
        String found = Stack.text(Stack.JAEGER
                + "/api/v3/traces?query.service_name=frontend-service&query.num_traces=200" + "&query.start_time_min="
                + since + "&query.start_time_max=" + Instant.now() + "&" + condition);
        return ids(TRACE_ID, found);
    }

    /** By the older API: Jaeger 2.13 passes over {@code query.attributes}. */
    private Set<String> jaegerByTags(String tags) {
        String found = Stack.text(
                Stack.JAEGER + "/api/traces?service=user-service&limit=200&tags=" + Stack.encoded(tags) + "&start="
                        + since.toEpochMilli() * 1000 + "&end=" + Instant.now().toEpochMilli() * 1000);
        return ids(Pattern.compile("\"traceID\":\"([0-9a-f]{32})\""), found);
    }

    private static Set<String> ids(Pattern pattern, String text) {
        Set<String> ids = new HashSet<>();
        pattern.matcher(text).results().forEach(match -> ids.add(match.group(1)));
        return ids;
    }

    private static String request(String faults, int status) {
        LabClient client = LabUnderTest.lab().client(faults);
        HttpAnswer answer = client.get("/api/users/7", client.token());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return LabUnderTest.traceId(answer);
    }
}
