package dev.tracelab.frontend;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes where callers are strangers. */
@QuarkusTest
@TestProfile(ProductionTest.Profile.class)
@QuarkusTestResource(
        value = StubServices.class,
        initArgs = {@ResourceArg(name = "api-gateway", value = "")})
class ProductionTest {

    @Inject
    SpanRecorder spans;

    @Stub("api-gateway")
    WireMockServer gateway;

    @BeforeEach
    void gatewayAnswers() {
        gateway.resetAll();
        gateway.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":7}")));
    }

    @Test
    void outsidersSampledFlag_doesNotDecide() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                .get("/api/users/7")
                .then()
                .statusCode(200);

        spans.assertTrace(server("GET /api/users/{id}").children(client("GET /users/{id}")));
    }

    @Test
    void faultHeader_isIgnoredAndRemoved() {
        given().header("X-Lab-Fault", "frontend-service=error:503")
                .get("/api/users/7")
                .then()
                .statusCode(200);

        gateway.verify(anyRequestedFor(anyUrl()).withoutHeader("X-Lab-Fault"));
        spans.ignoreRest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telemetry",
                "faults",
                "traces",
                "traces/abc",
                "traces/abc/logs",
                "services",
                "operations?service=a",
                "dependencies",
                "pipeline",
                "links"
            })
    void labApi_isNotThere(String path) {
        given().get("/lab/" + path).then().statusCode(404).body("detail", is("Nothing is served under this path."));
    }

    public static class Profile implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "production";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.test-port", "0", "quarkus.otel.bsp.schedule.delay", "50ms");
        }
    }
}
