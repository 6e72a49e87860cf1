package dev.tracelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tracelab.store.storage.TraceId;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceStoreServerTest {
    private static final TraceStoreConfig CONFIG = TraceStoreConfig.defaults().withPorts(Ports.random());

    @Test
    void defaults_areJaegersPortsOnLoopback() {
        TraceStoreConfig config = TraceStoreConfig.defaults();

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.ports()).isEqualTo(new Ports(4317, 4318, 16686, 5778, 5779));
        assertThat(config.storage().maxTraces()).isEqualTo(20_000);
    }

    @Test
    void start_portTaken_namesPortAndPurposeAndLeavesNothingRunning() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            TraceStoreConfig config = CONFIG.withPorts(new Ports(0, 0, port, 0, 0));

            ListenFailed failure = catchThrowableOfType(ListenFailed.class, () -> TraceStoreServer.start(config));

            assertThat(failure).hasMessageContaining("port " + port).hasMessageContaining("for queries");
            assertThat(failure.port()).isEqualTo(port);
            assertThat(failure.listener()).isEqualTo(Listener.QUERY);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("vert.x-acceptor"));
        }
    }

    @Test
    void close_freesThePorts() {
        TraceStoreServer first = TraceStoreServer.start(CONFIG);
        Ports ports = first.ports();
        first.close();

        try (TraceStoreServer second = TraceStoreServer.start(CONFIG.withPorts(ports))) {
            assertThat(second.ports()).isEqualTo(ports);
        }
    }

    @Test
    void close_twice_isHarmless() {
        TraceStoreServer store = TraceStoreServer.start(CONFIG);

        store.close();
        store.close();

        assertThatThrownBy(() -> StoreClient.of(store.ports()).query("/health")).hasMessageContaining("Connect");
    }

    @Test
    void view_readsWithoutTheNetwork() {
        try (TraceStoreServer store = TraceStoreServer.start(CONFIG)) {
            String id = Requests.newTraceId();
            StoreClient.of(store.ports()).sendTraces(Requests.traces("front", Requests.span(id, 1, "op")));
            StoreClient.of(store.ports())
                    .sendLogs(Requests.logs("front", LogRecord.newBuilder().setTraceId(Requests.bytes(id))));

            TraceId traceId = TraceId.parse(id);

            assertThat(store.trace(traceId).orElseThrow().spans())
                    .singleElement()
                    .satisfies(span -> assertThat(span.decode().getName()).isEqualTo("op"))
                    .satisfies(span -> assertThat(span.source().service()).isEqualTo("front"));
            assertThat(store.logs(traceId)).hasSize(1);
            assertThat(store.spanCounts().held()).isEqualTo(1);
            assertThat(store.logCounts().held()).isEqualTo(1);
        }
    }

    @Test
    void ports_outOfRange_areRefused() {
        assertThatThrownBy(() -> Ports.defaults().offset(60_000)).hasMessageContaining("from 0 to 65535");
    }

    @Test
    void everyListener_hasItsPort() {
        Ports ports = new Ports(1, 2, 3, 4, 5);

        assertThat(List.of(Listener.values())).extracting(ports::of).containsExactly(1, 2, 3, 4, 5);
    }
}
