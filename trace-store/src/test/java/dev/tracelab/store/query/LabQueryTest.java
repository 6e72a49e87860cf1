package dev.tracelab.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Ports;
import dev.tracelab.store.RawHttp;
import dev.tracelab.store.Requests;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.opentelemetry.proto.trace.v1.Span;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    void otherMethods_areRefused() {
        URI uri = URI.create("http://127.0.0.1:" + store.ports().query() + "/api/v3/services");

        Answer answer = StoreClient.exchange(HttpRequest.newBuilder(uri).DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.json().getJsonObject("error").getString("message")).isEqualTo("only GET is served here");
    }

    @Test
    void queryStringThatIsNotUrlEncoded_isBadRequest() throws IOException {
        String answer = RawHttp.send(store.ports().query(), "GET /api/v3/operations?service=%zz HTTP/1.0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.0 400").contains("the query string is not URL-encoded");
    }

    @Test
    void unknownPath_isNotFoundInJaegersForm() {
        Answer answer = client.query("/api/v3/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getJsonObject("error").getInteger("httpCode")).isEqualTo(404);
    }
}
