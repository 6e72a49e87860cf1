package dev.tracelab.system.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Requests to the services, as people make them: what Jaeger has of them, and Tempo. */
@EnabledIfSystemProperty(
        named = "tracelab.sampling",
        matches = "tail|tail-ha",
        disabledReason = "needs the container stack: scripts/test-compose --tail-sampling")
class SampledRequestsComposeTest {

    private static final int DOCUMENTED_SPANS = 8;
    private static final LabUnderTest LAB = LabUnderTest.lab();

    private final ComposePipeline pipeline = new ComposePipeline();
    private final String token = LAB.client("").token();

    @Test
    void slowQuery_isKeptWhole() throws IOException {
        assertAllKept(requests(5, Map.of("X-Lab-Fault", "user-service=slow-query")));
    }

    @Test
    void exception_isKeptWhole() throws IOException {
        List<String> traces = requests(5, Map.of("X-Lab-Fault", "user-service=exception"));

        await().atMost(TailSamplingContract.PATIENCE)
                .untilAsserted(() -> assertThat(traces)
                        .allSatisfy(trace -> assertThat(pipeline.kept(trace))
                                .hasSameSizeAs(pipeline.everything(trace))
                                .anyMatch(span -> span.service().equals("user-service") && span.error())));
    }

    @Test
    void requestThatIsAskedFor_isKeptWhole() throws IOException {
        assertAllKept(requests(5, Map.of("baggage", "request.id=keep-for-the-test")));
    }

    /** 40 draws with p = 0.1: mean 4, standard deviation 1.9. */
    @Test
    void documentedRequest_isAllInTempo_andATenthInJaeger() throws IOException {
        List<String> traces = requests(40, Map.of());

        await().atMost(TailSamplingContract.PATIENCE)
                .untilAsserted(() -> assertThat(traces)
                        .allSatisfy(
                                trace -> assertThat(pipeline.everything(trace)).hasSize(DOCUMENTED_SPANS)));
        // Made after them and kept for sure: when it is there, they have been judged.
        assertAllKept(requests(1, Map.of("baggage", "request.id=keep-the-last")));
        assertThat(traces.stream().filter(trace -> !pipeline.kept(trace).isEmpty()))
                .hasSizeLessThanOrEqualTo(11);
    }

    private void assertAllKept(List<String> traces) {
        await().atMost(TailSamplingContract.PATIENCE)
                .untilAsserted(() -> assertThat(traces)
                        .allSatisfy(trace -> assertThat(pipeline.kept(trace)).hasSize(DOCUMENTED_SPANS)));
    }

    private List<String> requests(int count, Map<String, String> header) throws IOException {
        List<String> traces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> headers = new HashMap<>(header);
            headers.put("Authorization", "Bearer " + token);
            traces.add(LabUnderTest.traceId(LAB.get("/api/users/7", headers)));
        }
        return traces;
    }
}
