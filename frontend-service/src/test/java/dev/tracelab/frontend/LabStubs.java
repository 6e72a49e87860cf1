package dev.tracelab.frontend;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Settings under which the lab API is tested: time-outs that a test can wait for, and a service that is dead. */
public class LabStubs implements QuarkusTestProfile {

    /** Nobody listens on port 1. */
    public static final String DEAD = "http://127.0.0.1:1";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "lab.traces.timeout", "3s",
                "lab.pipeline.timeout", "3s",
                "lab.pipeline.services.auth-service", DEAD,
                "lab.links.jaeger", "http://localhost:16686/trace/{traceId}");
    }
}
