package dev.tracelab.user.user;

import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The durations of the documented trace, of the quickest of some requests: none may be shorter than documented, and on
 * a busy machine most are longer. {@code lab request} holds the median to 5 %.
 */
@QuarkusTest
@TestProfile(DocumentedTimingTest.Documented.class)
class DocumentedTimingTest {

    private static final int REQUESTS = 15;

    @Inject
    SpanRecorder spans;

    @Test
    void user_takesAsLongAsDocumented() {
        List<Double> servers = new ArrayList<>();
        List<Double> queries = new ArrayList<>();

        for (int i = 0; i < REQUESTS; i++) {
            when().get("/users/7").then().statusCode(200);
            List<SpanData> trace = spans.assertTrace(server("GET /users/{id}").children(client("SELECT users")));
            servers.add(millis(trace.getFirst()));
            queries.add(millis(trace.getLast()));
        }

        assertThat(Collections.min(servers)).isBetween(57.0, 70.0);
        assertThat(Collections.min(queries)).isBetween(38.0, 46.0);
    }

    private static double millis(SpanData span) {
        return (span.getEndEpochNanos() - span.getStartEpochNanos()) / 1e6;
    }

    public static class Documented implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lab.timing.mode", "documented");
        }
    }
}
