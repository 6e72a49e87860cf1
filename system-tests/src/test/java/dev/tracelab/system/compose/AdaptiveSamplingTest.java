package dev.tracelab.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.request.TraceResponse;
import dev.tracelab.system.LabUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code infra/compose.adaptive-sampling.yml}: Prometheus, controller, Jaeger and the services' own samplers. */
@EnabledIfSystemProperty(
        named = "tracelab.sampling",
        matches = "adaptive",
        disabledReason = "needs the container stack: scripts/test-compose --adaptive-sampling")
class AdaptiveSamplingTest {

    private static final String OPERATION = "GET /api/users/{id}";
    private static final int REQUESTS = 200;

    /** Three people without a pause make some 20 requests a second; the target is 2 traces a second. */
    @Test
    void busyOperation_isSampledAtTheProbabilityThatTheControllerChose() throws InterruptedException {
        LightLoad load = LightLoad.start();
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> probability() < 0.3);
            double before = probability();

            int sampled = sampledOf(REQUESTS);

            double least = Math.min(before, probability());
            double most = Math.max(before, probability());
            assertThat((double) sampled)
                    .isBetween(REQUESTS * least - fourSigma(least), REQUESTS * most + fourSigma(most));
        } finally {
            load.stop();
        }
    }

    private static double fourSigma(double probability) {
        return 4 * Math.sqrt(REQUESTS * probability * (1 - probability));
    }

    private static int sampledOf(int requests) {
        LabClient client = LabUnderTest.lab().client("");
        String token = client.token();
        int sampled = 0;
        for (int i = 0; i < requests; i++) {
            TraceResponse response =
                    TraceResponse.of(client.get("/api/users/7", token)).orElseThrow();
            sampled += response.sampled() ? 1 : 0;
        }
        return sampled;
    }

    private static double probability() {
        for (JsonNode each : Stack.get("http://localhost:5778/sampling?service=frontend-service")
                .orElseThrow()
                .path("operationSampling")
                .path("perOperationStrategies")) {
            if (each.path("operation").asText().equals(OPERATION)) {
                return each.path("probabilisticSampling").path("samplingRate").asDouble();
            }
        }
        return 1;
    }
}
