package dev.tracelab.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Ports;
import dev.tracelab.store.Requests;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search as far as Jaeger versions differ, or are less strict. */
class SearchParametersTest {
    private TraceStoreServer store;
    private StoreClient client;

    @BeforeEach
    void start() {
        store = TraceStoreServer.start(TraceStoreConfig.defaults().withPorts(Ports.random()));
        client = StoreClient.of(store.ports());
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"true\"}",
                "{\"span.kind\":\"client\"}",
                "{\"http.response.status_code\":\"503\"}",
                "{\"event.key\":\"event value\"}",
                "{\"link.key\":\"link value\"}",
                "{\"deployment\":\"lab\"}",
                "{\"error\":\"true\",\"http.response.status_code\":\"503\"}",
            })
    void attributes_findTheSpanThatHasThemAll(String attributes) {
        sendFailedAndGood();

        assertThat(search("query.attributes", attributes).spanNames()).containsExactly("failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"true\",\"http.response.status_code\":\"200\"}",
                "{\"http.response.status_code\":\"50\"}",
                "{\"nothing\":\"here\"}",
            })
    void attributes_thatNoSpanHas_findNothing(String attributes) {
        sendFailedAndGood();

        assertThat(search("query.attributes", attributes).status()).isEqualTo(404);
    }

    private void sendFailedAndGood() {
        Span.Builder failed = Requests.span(Requests.newTraceId(), 1, "failed")
                .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
                .addAttributes(Requests.attribute("http.response.status_code", 503))
                .addEvents(Span.Event.newBuilder().addAttributes(Requests.attribute("event.key", "event value")))
                .addLinks(Span.Link.newBuilder().addAttributes(Requests.attribute("link.key", "link value")))
                .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR));
        var request = Requests.traces("front", failed).toBuilder();
        request.getResourceSpansBuilder(0).getResourceBuilder().addAttributes(Requests.attribute("deployment", "lab"));
        client.sendTraces(request.build());
        client.sendTraces(Requests.traces(
                "front",
                Requests.span(Requests.newTraceId(), 1, "good")
                        .addAttributes(Requests.attribute("http.response.status_code", 200))));
    }

    @Test
    void camelCase_meansTheSame() {
        client.sendTraces(Requests.traces("front", Requests.span(Requests.newTraceId(), 1, "op")));

        Answer answer = client.query(
                "/api/v3/traces",
                "query.serviceName",
                "front",
                "query.operationName",
                "op",
                "query.startTimeMin",
                "2020-01-01T00:00:00+01:00",
                "query.startTimeMax",
                "2100-01-01T00:00:00.123456789Z",
                "query.durationMin",
                "1ms",
                "query.durationMax",
                "1s",
                "query.searchDepth",
                "5");

        assertThat(answer.spanNames()).containsExactly("op");
    }

    @Test
    void search_returnsTheNewestFirst() {
        IntStream.range(0, 5)
                .forEach(i ->
                        client.sendTraces(Requests.traces("front", Requests.span(Requests.newTraceId(), 1, "op" + i))));

        assertThat(search("query.num_traces", "2").spanNames()).containsExactly("op4", "op3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query.num_traces|0|malformed parameter query.num_traces: must be a number from 1 to 20000",
                "query.search_depth|many|malformed parameter query.search_depth: must be a number from 1 to 20000",
                "query.durationMax|1|malformed parameter query.durationMax: must be a duration like 100ms or 1.5s",
                "query.attributes|[]|malformed parameter query.attributes: must be a JSON object of strings like {\"error\":\"true\"}",
                "query.attributes|{\"a\":1}|malformed parameter query.attributes: the value of a must be a string",
            })
    void search_badParameter_isNamed(String name, String value, String message) {
        Answer answer = search(name, value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonObject("error").getString("message")).isEqualTo(message);
    }

    @Test
    void search_timesBeyondOtlp_areNoBound() {
        client.sendTraces(Requests.traces("front", Requests.span(Requests.newTraceId(), 1, "op")));

        Answer answer = client.query(
                "/api/v3/traces",
                "query.start_time_min",
                "0001-01-01T00:00:00Z",
                "query.start_time_max",
                "9999-12-31T23:59:59Z");

        assertThat(answer.spanNames()).containsExactly("op");
    }

    @Test
    void search_badTime_isNamed() {
        Answer answer =
                client.query("/api/v3/traces", "query.start_time_min", "yesterday", "query.start_time_max", "now");

        assertThat(answer.json().getJsonObject("error").getString("message"))
                .isEqualTo("malformed parameter query.start_time_min: must be a time like 2026-01-31T12:00:00.5Z");
    }

    private Answer search(String name, String value) {
        return client.query(
                "/api/v3/traces",
                "query.start_time_min",
                "2020-01-01T00:00:00Z",
                "query.start_time_max",
                "2100-01-01T00:00:00Z",
                name,
                value);
    }
}
