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
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogQueryTest {
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
}
