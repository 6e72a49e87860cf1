package dev.tracelab.tracing.boundary;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestartWithLinkTest.Profile.class)
class RestartWithLinkTest {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    @Inject
    SpanRecorder spans;

    @Test
    void outsidersTrace_isLinkedFromTheFirstSpanOnly() {
        given().header("traceparent", "00-" + TRACE_ID + "-" + CALLER + "-01").get("/example/7");

        List<SpanData> trace = spans.assertTrace(server("GET /example/{id}")
                .check(span -> assertThat(span.getLinks()).hasSize(1).first().satisfies(link -> {
                    assertThat(link.getSpanContext().getTraceId()).isEqualTo(TRACE_ID);
                    assertThat(link.getSpanContext().getSpanId()).isEqualTo(CALLER);
                }))
                .children(internal("work")
                        .check(span -> assertThat(span.getLinks()).isEmpty())));
        assertThat(trace.getFirst().getTraceId()).isNotEqualTo(TRACE_ID);
        assertThat(trace.getFirst().getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void outsiderWhoAsksForNoSampling_doesNotDecide() {
        given().header("traceparent", "00-" + TRACE_ID + "-" + CALLER + "-00").get("/example/7");

        spans.assertTrace(server("GET /example/{id}").children(internal("work")));
    }

    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lab.boundary.policy", "restart-with-link");
        }
    }
}
