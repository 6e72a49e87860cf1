package dev.tracelab.lab.payment;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ConsoleNotifier;
import java.nio.file.Path;

/** The external payment provider: WireMock with the same mapping files that the container stack mounts. */
public final class PaymentProvider implements AutoCloseable {
    private final WireMockServer server;

    private PaymentProvider(WireMockServer server) {
        this.server = server;
    }

    /** @param folder holds {@code mappings/*.json} */
    public static PaymentProvider start(Path folder, int port) {
        var server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(port)
                .usingFilesUnderDirectory(folder.toString())
                // A lab pays a few times a minute: no journal to fill the heap, and few threads.
                .disableRequestJournal()
                .containerThreads(8)
                .jettyAcceptors(1)
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .gzipDisabled(true)
                .extensionScanningEnabled(false)
                .notifier(new ConsoleNotifier(false)));
        server.start();
        return new PaymentProvider(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
