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
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OtlpHttpLogsTest {
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
    void logs_inJson_areStored() {
        String id = Requests.newTraceId();
        String body = """
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"traceId":"%s","body":{"stringValue":"hello"}}]}]}]}""".formatted(id);

        Answer answer = client.send("/v1/logs", JSON, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(client.query("/lab/logs", "traceId", id).text()).contains("\"hello\"");
    }

    @Test
    void logs_withAndWithoutTrace_areAccepted() throws InvalidProtocolBufferException {
        String id = Requests.newTraceId();
        LogRecord.Builder bad = LogRecord.newBuilder().setTraceId(ByteString.copyFrom(new byte[5]));

        Answer answer = client.sendLogs(Requests.logs(
                "front", LogRecord.newBuilder().setTraceId(Requests.bytes(id)), LogRecord.newBuilder(), bad));

        var partial = ExportLogsServiceResponse.parseFrom(answer.bytes()).getPartialSuccess();
        assertThat(partial.getRejectedLogRecords()).isEqualTo(1);
        assertThat(store.logCounts().ignored()).isEqualTo(1);
    }
}
