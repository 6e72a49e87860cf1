package dev.tracelab.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Ports;
import dev.tracelab.store.Requests;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What this store does beyond, or more strictly than, every Jaeger it is compared with. */
class LabQueryTest {
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
    void search_badTime_isNamed() {
        Answer answer =
                client.query("/api/v3/traces", "query.start_time_min", "yesterday", "query.start_time_max", "now");

        assertThat(answer.json().getJsonObject("error").getString("message"))
                .isEqualTo("malformed parameter query.start_time_min: must be a time like 2026-01-31T12:00:00.5Z");
    }

    @Test
    void operations_ofAKind_areListedWithIt() {
        String id = Requests.newTraceId();
        client.sendTraces(Requests.traces(
                "front",
                Requests.span(id, 1, "in"),
                Requests.span(id, 2, "out").setKind(Span.SpanKind.SPAN_KIND_CLIENT)));

        JsonArray servers = client.query("/api/v3/operations", "service", "front", "span_kind", "server")
                .json()
                .getJsonArray("operations");

        assertThat(servers).containsExactly(new JsonObject().put("name", "in").put("spanKind", "server"));
    }

    @Test
    void dependencies_countCalls() {
        String id = Requests.newTraceId();
        client.sendTraces(Requests.traces("front", Requests.span(id, 1, "call")));
        client.sendTraces(Requests.traces("user", Requests.span(id, 2, "serve").setParentSpanId(Requests.spanId(1))));

        assertThat(client.query("/api/dependencies").json().getJsonArray("data"))
                .containsExactly(new JsonObject()
                        .put("parent", "front")
                        .put("child", "user")
                        .put("callCount", 1));
    }

    @Test
    void logs_ofATrace_areOtlpJson() {
        String id = Requests.newTraceId();
        LogRecord.Builder log = LogRecord.newBuilder()
                .setTraceId(Requests.bytes(id))
                .setSpanId(Requests.spanId(1))
                .setTimeUnixNano(42)
                .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_INFO)
                .setBody(AnyValue.newBuilder().setStringValue("hello"));
        client.sendLogs(Requests.logs("front", log));

        JsonObject resource = client.query("/lab/logs", "traceId", id)
                .json()
                .getJsonArray("resourceLogs")
                .getJsonObject(0);

        JsonObject read = resource.getJsonArray("scopeLogs")
                .getJsonObject(0)
                .getJsonArray("logRecords")
                .getJsonObject(0);
        assertThat(read.getString("traceId")).isEqualTo(id);
        assertThat(read.getString("spanId")).isEqualTo("0000000000000001");
        assertThat(read.getString("timeUnixNano")).isEqualTo("42");
        assertThat(read.getInteger("severityNumber")).isEqualTo(9);
        assertThat(read.getJsonObject("body").getString("stringValue")).isEqualTo("hello");
    }

    @Test
    void logs_ofAnUnknownTrace_areEmpty() {
        Answer answer = client.query("/lab/logs", "traceId", Requests.newTraceId());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("resourceLogs")).isEmpty();
    }

    @Test
    void store_tellsWhatHappened() {
        client.sendTraces(Requests.traces(
                "front", Requests.span(Requests.newTraceId(), 1, "op"), Requests.span("00".repeat(16), 1, "bad")));
        client.send("/v1/traces", "application/x-protobuf", new byte[] {1});

        JsonObject stats = client.query("/lab/store").json();

        assertThat(stats.getJsonObject("requests").encode())
                .isEqualTo("{\"accepted\":1,\"refused\":{\"malformed\":1}}");
        JsonObject spans = stats.getJsonObject("spans");
        assertThat(spans.getInteger("received")).isEqualTo(2);
        assertThat(spans.getInteger("stored")).isEqualTo(1);
        assertThat(spans.getJsonObject("refused").encode()).isEqualTo("{\"invalid_id\":1}");
        assertThat(spans.getInteger("traces")).isEqualTo(1);
        assertThat(spans.getInteger("bytes")).isPositive();
    }

    @Test
    void largeTrace_isStreamed() {
        String id = Requests.newTraceId();
        Span.Builder[] spans = IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> Requests.span(id, i, "op"))
                .toArray(Span.Builder[]::new);
        client.sendTraces(Requests.traces("front", spans));

        Answer answer = client.trace(id);

        assertThat(answer.header("transfer-encoding")).isEqualTo("chunked");
        assertThat(answer.spans()).hasSize(5_000);
    }

    @Test
    void hostileText_staysData() {
        String id = Requests.newTraceId();
        String hostile = "</script><script>alert(1)</script>\u0000\u2028\"\\";

        client.sendTraces(Requests.traces(hostile, Requests.span(id, 1, hostile)));

        Answer answer = client.trace(id);
        assertThat(answer.span(hostile).getString("name")).isEqualTo(hostile);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void health_isReady() {
        assertThat(client.query("/health").json().getString("status")).isEqualTo("ready");
        assertThat(client.query("/").status()).isEqualTo(200);
    }

    @Test
    void unknownPath_isNotFoundInJaegersForm() {
        Answer answer = client.query("/api/v3/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getJsonObject("error").getInteger("httpCode")).isEqualTo(404);
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
