package dev.tracelab.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.Answer;
import dev.tracelab.store.Ports;
import dev.tracelab.store.Requests;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpHttpTest {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";

    private static TraceStoreServer store;
    private static StoreClient client;

    @BeforeAll
    static void start() {
        store = TraceStoreServer.start(TraceStoreConfig.defaults().withPorts(Ports.random()));
        client = StoreClient.of(store.ports());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void protobuf_isStoredAndAnsweredEmpty() {
        String id = Requests.newTraceId();

        Answer answer = client.sendTraces(Requests.traces("front", Requests.span(id, 1, "op")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo(PROTOBUF);
        assertThat(answer.bytes()).isEmpty();
        assertThat(client.trace(id).spanNames()).containsExactly("op");
    }

    @Test
    void gzip_isUnfolded() {
        String id = Requests.newTraceId();
        byte[] body = Requests.traces("front", Requests.span(id, 1, "op")).toByteArray();

        Answer answer = client.sendGzip("/v1/traces", PROTOBUF, StoreClient.gzip(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(client.trace(id).spanNames()).containsExactly("op");
    }

    @Test
    void invalidIds_areRejectedAndTheRestIsKept() throws InvalidProtocolBufferException {
        String id = Requests.newTraceId();
        ExportTraceServiceRequest request = Requests.traces(
                "front",
                Requests.span(id, 1, "good"),
                Requests.span(id, 0, "no span id"),
                Requests.span(id, 2, "no trace id").setTraceId(ByteString.EMPTY),
                Requests.span(id, 3, "short parent").setParentSpanId(ByteString.copyFrom(new byte[3])));

        Answer answer = client.sendTraces(request);

        var partial = ExportTraceServiceResponse.parseFrom(answer.bytes()).getPartialSuccess();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(partial.getRejectedSpans()).isEqualTo(3);
        assertThat(partial.getErrorMessage()).startsWith("3 invalid_id: ");
        assertThat(client.trace(id).spanNames()).containsExactly("good");
    }

    @Test
    void invalidIds_inJson_areRejectedInJson() {
        String body = """
                {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"00","spanId":"01","name":"x"}]}]}]}""";

        Answer answer = client.sendTraces(new JsonObject(body));

        JsonObject partial = answer.json().getJsonObject("partialSuccess");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(partial.getString("rejectedSpans")).isEqualTo("1");
        assertThat(partial.getString("errorMessage")).startsWith("1 invalid_id: ");
    }

    @Test
    void json_unknownFieldsAndFieldOrder_doNotMatter() {
        String id = Requests.newTraceId();
        String body = """
                {"future":{"a":[1]},"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"op","future":null,
                "traceId":"%s","spanId":"00000000000000aa","kind":"SPAN_KIND_CLIENT","endTimeUnixNano":20,
                "startTimeUnixNano":"10"}],"scope":{"name":"s"}}],
                "resource":{"attributes":[{"value":{"stringValue":"late"},"key":"service.name"}]}}]}""".formatted(id);

        Answer answer = client.sendTraces(new JsonObject(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(client.trace(id).span("op").getInteger("kind")).isEqualTo(3);
        assertThat(client.query("/api/v3/services").json().getJsonArray("services"))
                .contains("late");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|the body is not a JSON object",
                "{\"resourceSpans\":7}|resourceSpans must be a list",
                "{\"resourceSpans\":[7]}|resourceSpans must be an object",
                "{\"resourceSpans\":[{\"schemaUrl\":7}]}|schemaUrl must be a string",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"xyz\"}]}]}]}|traceId must be hex digits",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"kind\":\"x\"}]}]}]}|kind must be a number in range",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"endTimeUnixNano\":[]}]}]}]}|endTimeUnixNano must be a single value",
                "{} {}|there is more after the JSON object",
                "{\"resourceSpans\":|end-of-input",
            })
    void json_malformed_isRefusedNamingTheField(String body, String complaint) {
        Answer answer = client.send("/v1/traces", JSON, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getInteger("code")).isEqualTo(3);
        assertThat(answer.json().getString("message")).contains(complaint);
    }

    @Test
    void protobuf_malformed_isRefusedInProtobufAndNothingIsKept() {
        String id = Requests.newTraceId();
        byte[] body = Requests.traces("front", Requests.span(id, 1, "op")).toByteArray();
        byte[] twice = ByteString.copyFrom(body)
                .concat(ByteString.copyFrom(new byte[] {10, 9, 8}))
                .toByteArray();

        Answer answer = client.send("/v1/traces", PROTOBUF, twice);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo(PROTOBUF);
        // google.rpc.Status: field 1 is the code, 3 = INVALID_ARGUMENT, field 2 the message.
        assertThat(answer.bytes()).startsWith(8, 3, 18);
        assertThat(answer.text()).contains("the body is not an OTLP export request");
        assertThat(client.trace(id).status()).isEqualTo(404);
    }

    @Test
    void notGzip_isRefused() {
        Answer answer = client.sendGzip("/v1/traces", JSON, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("message")).startsWith("the body is not gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/traces, text/plain, 415, Content-Type must be application/x-protobuf or application/json",
        "/v1/metrics, application/json, 404, metrics are not stored here: switch the sender's OTLP metrics off",
        "/v1/profiles, application/json, 404, nothing here: OTLP/HTTP is POST /v1/traces and POST /v1/logs",
    })
    void otherRequests_areRefusedWithAReason(String path, String contentType, int status, String message) {
        Answer answer = client.send(path, contentType, new byte[0]);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getString("message")).isEqualTo(message);
    }

    @Test
    void get_isRefused() {
        URI uri = URI.create("http://127.0.0.1:" + store.ports().otlpHttp() + "/v1/traces");

        Answer answer = StoreClient.exchange(HttpRequest.newBuilder(uri));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }
}
