package dev.tracelab.store.contract;

import static dev.tracelab.store.contract.ContractBackend.span;
import static dev.tracelab.store.contract.ContractBackend.spanId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Requests;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Services, operations, search and dependencies. See {@link ContractBackend}. */
class SearchContractTest {
    private static final ContractBackend backend = ContractBackend.connect();

    @AfterAll
    static void disconnect() {
        backend.close();
    }

    @Test
    void servicesAndOperations_nameWhatWasSent() {
        String id = Requests.newTraceId();

        backend.send("named", span(id, 1, "GET /named", 10));

        backend.awaitTrace(id, 1);
        await().atMost(ContractBackend.PATIENCE).untilAsserted(() -> {
            assertThat(backend.client().query("/api/v3/services").json().getJsonArray("services"))
                    .contains(backend.service("named"));
            assertThat(backend.client()
                            .query("/api/v3/operations", "service", backend.service("named"))
                            .json()
                            .getJsonArray("operations"))
                    .extracting(operation -> ((JsonObject) operation).getString("name"))
                    .containsExactly("GET /named");
        });
    }

    @Test
    void search_findsByServiceOperationAndDuration() {
        String slow = Requests.newTraceId();
        backend.send("searched", span(slow, 1, "slow", 500));
        backend.send("searched", span(Requests.newTraceId(), 1, "quick", 5));

        await().atMost(ContractBackend.PATIENCE).untilAsserted(() -> {
            assertThat(backend.search("searched").spanNames()).containsExactlyInAnyOrder("slow", "quick");
            assertThat(backend.search("searched", "query.operation_name", "quick")
                            .spanNames())
                    .containsExactly("quick");
            assertThat(backend.search("searched", "query.duration_min", "100ms").spanNames())
                    .containsExactly("slow");
            assertThat(backend.search("searched", "query.duration_max", "0.1s").spanNames())
                    .containsExactly("quick");
        });
    }

    @Test
    void search_returnsWholeTraces() {
        String id = Requests.newTraceId();
        backend.send("outer", span(id, 1, "outer", 50));
        backend.send("inner", span(id, 2, "inner", 30).put("parentSpanId", spanId(1)));

        backend.awaitTrace(id, 2);

        await().atMost(ContractBackend.PATIENCE)
                .untilAsserted(() ->
                        assertThat(backend.search("inner").spanNames()).containsExactlyInAnyOrder("outer", "inner"));
    }

    @Test
    void search_depth_boundsTheTraces() {
        List<String> ids = List.of(Requests.newTraceId(), Requests.newTraceId());
        ids.forEach(id -> backend.send("deep", span(id, 1, "op", 10)));
        ids.forEach(id -> backend.awaitTrace(id, 1));

        Answer answer = backend.client()
                .query(
                        "/api/v3/traces",
                        "query.service_name",
                        backend.service("deep"),
                        "query.start_time_min",
                        ContractBackend.START.minusSeconds(60).toString(),
                        "query.start_time_max",
                        ContractBackend.START.plusSeconds(60).toString(),
                        "query.num_traces",
                        "1");

        assertThat(answer.spans()).hasSize(1);
    }

    @Test
    void search_outsideOfTheTimeRange_isNotFound() {
        String id = Requests.newTraceId();
        backend.send("timed", span(id, 1, "op", 10));
        backend.awaitTrace(id, 1);

        Answer answer = backend.client()
                .query(
                        "/api/v3/traces",
                        "query.service_name",
                        backend.service("timed"),
                        "query.start_time_min",
                        ContractBackend.START.minusSeconds(3600).toString(),
                        "query.start_time_max",
                        ContractBackend.START.minusSeconds(1800).toString(),
                        "query.num_traces",
                        "20");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getJsonObject("error").getString("message")).isEqualTo("No traces found");
    }

    @Test
    void search_withoutTimes_isBadRequest() {
        Answer answer = backend.client().query("/api/v3/traces", "query.service_name", "any", "query.num_traces", "20");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonObject("error").getString("message"))
                .isEqualTo("query.start_time_min and query.start_time_max are required");
    }

    @Test
    void search_malformedDuration_isBadRequestThatNamesIt() {
        Answer answer = backend.search("any", "query.duration_min", "soon");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonObject("error").getString("message"))
                .startsWith("malformed parameter query.duration_min");
    }

    @Test
    void dependencies_comeInTheEnvelopeOfTheOldApi() {
        Answer answer = backend.client()
                .query("/api/dependencies", "endTs", String.valueOf(System.currentTimeMillis()), "lookback", "3600000");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("data")).isNotNull();
    }
}
