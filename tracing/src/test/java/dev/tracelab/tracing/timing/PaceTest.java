package dev.tracelab.tracing.timing;

import static dev.tracelab.tracing.test.ExpectedSpan.internal;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PaceTest.Profile.class)
class PaceTest {

    private static final long TARGET_NANOS = 60_000_000;
    /** The wait ends so much early at the most; see {@link Remainder}. */
    private static final long MOST_EARLY_NANOS = 5_000_000;

    @Inject
    SpanRecorder spans;

    @Test
    void markedMethod_takesItsDocumentedTime() {
        given().get("/example/7");

        SpanData span = spans.assertTrace(server("GET /example/{id}").children(internal("work")))
                .getFirst();
        assertThat(span.getEndEpochNanos() - span.getStartEpochNanos())
                .isGreaterThanOrEqualTo(TARGET_NANOS - MOST_EARLY_NANOS);
    }

    /** Else sampling would change what it measures. */
    @Test
    void requestThatIsNotSampled_takesAsLong() {
        long start = System.nanoTime();
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                .get("/example/7");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofNanos(TARGET_NANOS - MOST_EARLY_NANOS));
    }

    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lab.timing.mode", "documented", "lab.timing.target", "60ms");
        }
    }
}
