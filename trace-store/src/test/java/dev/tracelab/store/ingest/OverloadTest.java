package dev.tracelab.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.store.Ports;
import dev.tracelab.store.RawHttp;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OverloadTest {
    private static final String JSON = "application/json";
    private static final IngestLimits LIMITS = new IngestLimits(1_000, 1_500, 100, 500, 100);

    @Test
    void bodiesUnderWay_areBoundedTogetherAndGivenBackWhenTheSenderLeaves() throws IOException {
        try (TraceStoreServer store = TraceStoreServer.start(
                TraceStoreConfig.defaults().withPorts(Ports.random()).withIngest(LIMITS))) {
            StoreClient client = StoreClient.of(store.ports());
            byte[] body = ("{\"ignored\":\"" + "x".repeat(900) + "\"}").getBytes(StandardCharsets.UTF_8);
            try (Socket stalled = RawHttp.open(store.ports().otlpHttp(), unfinishedRequest())) {
                await().untilAsserted(() -> assertThat(
                                client.send("/v1/traces", JSON, body).status())
                        .isEqualTo(503));
                assertThat(stalled.isConnected()).isTrue();
            }

            await().untilAsserted(() ->
                    assertThat(client.send("/v1/traces", JSON, body).status()).isEqualTo(200));
        }
    }

    private static String unfinishedRequest() {
        return "POST /v1/traces HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n" + "x".repeat(999);
    }
}
