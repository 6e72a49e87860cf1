package dev.tracelab.tracing.export;

import static io.restassured.RestAssured.get;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LabApiOffTest.Off.class)
class LabApiOffTest {
    @Test
    void telemetry_isAbsent() {
        get("/lab/telemetry").then().statusCode(404);
    }

    /** As in production. */
    public static final class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lab.api.enabled", "false",
                    "quarkus.http.test-port", "0",
                    "quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + FakeReceiver.closedPort());
        }
    }
}
