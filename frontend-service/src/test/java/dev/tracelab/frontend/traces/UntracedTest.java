package dev.tracelab.frontend.traces;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.frontend.LabStubs;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at traces makes none. */
@QuarkusTest
@TestProfile(LabStubs.class)
class UntracedTest {

    @Inject
    SpanRecorder spans;

    @Stub("trace-back-end")
    WireMockServer backEnd;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lab/traces/abc",
                "/lab/traces/abc/logs",
                "/lab/traces?query.serviceName=a",
                "/lab/services",
                "/lab/operations?service=a",
                "/lab/dependencies?endTs=1",
                "/lab/pipeline",
                "/lab/links",
                "/lab/traces/hostile"
            })
    void noSpanIsMade_noneIsCounted_andNoContextIsSent(String path) {
        backEnd.resetAll();
        backEnd.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        Map<String, Object> before = counted();

        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get(path);

        assertThat(counted()).isEqualTo(before);
        assertThat(spans.all()).isEmpty();
        backEnd.verify(0, anyRequestedFor(anyUrl()).withHeader("traceparent", matching(".*")));
    }

    private static Map<String, Object> counted() {
        return get("/lab/telemetry").jsonPath().getMap("spans");
    }
}
