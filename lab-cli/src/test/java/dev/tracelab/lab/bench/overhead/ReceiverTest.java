package dev.tracelab.lab.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tracelab.lab.bench.overhead.Samplers.SpanCount;
import dev.tracelab.lab.http.Http;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReceiverTest {
    @Test
    void whatArrives_isCountedAndAccepted() throws Exception {
        try (var receiver = Receiver.start()) {
            var http = new Http(Duration.ofSeconds(10));

            var status =
                    http.post(receiver.url() + "/v1/traces", "12345", Map.of()).status();

            assertThat(status).isEqualTo(200);
            assertThat(receiver.bytes()).isEqualTo(5);
        }
    }

    @Test
    void sampler_isSetByItsStrategy() throws Exception {
        var body = new AtomicReference<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/lab/sampler", exchange -> {
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            Samplers.set("http://127.0.0.1:" + server.getAddress().getPort(), Variant.ONE_PERCENT);
        } finally {
            server.stop(0);
        }

        assertThat(body.get()).isEqualTo("{\"strategy\":\"probability\",\"ratio\":0.01}");
    }

    @Test
    void keptShare_isThatSinceTheCountBefore() {
        assertThat(new SpanCount(300, 110).shareSince(new SpanCount(100, 100))).isEqualTo(0.05);
        assertThat(new SpanCount(0, 0).shareSince(new SpanCount(0, 0))).isNaN();
    }
}
