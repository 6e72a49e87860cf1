package dev.tracelab.lab.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int status = 200;
    /** As the JDK's server has it: 0 for chunks. */
    private long length = 2;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
    }

    @Test
    void everyRequest_isSentOnce() {
        var result = load(0).run(50).requireSuccess();

        assertThat(asked).hasSize(50).containsOnly("/a Bearer secret", "/b Bearer secret");
        assertThat(result.latencies()).hasSize(50).isSorted().doesNotContain(0);
    }

    @Test
    void steadyRate_isNotExceeded() {
        var result = load(200).run(41);

        assertThat(result.seconds()).isGreaterThan(0.2);
    }

    @Test
    void answerOtherThan200_isAFailure() {
        status = 503;

        assertThatThrownBy(() -> load(0).run(5).requireSuccess())
                .isInstanceOf(LabException.class)
                .hasMessageMatching("5 of 5 requests failed, the first: port [0-9]+ answered 503 to /[ab]\\.");
    }

    @Test
    void answerInChunks_isRefused() {
        length = 0;

        assertThatThrownBy(() -> load(0).run(5)).hasMessageContaining("without Content-Length");
    }

    @Test
    void percentile_isTheLatencyOfOneRequest() {
        var result = new LoadResult(2, new long[] {1_000_000, 2_000_000, 3_000_000, 40_000_000}, List.of());

        assertThat(result.percentile(0.5)).isEqualTo(2);
        assertThat(result.percentile(0.99)).isEqualTo(40);
        assertThat(result.perSecond()).isEqualTo(2);
    }

    private Load load(double rate) {
        return new Load(server.getAddress().getPort(), "secret", List.of("/a", "/b"), 4, rate);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
