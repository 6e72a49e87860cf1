package dev.tracelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A store with 96 MiB of heap in a process of its own, which dies on the first OutOfMemoryError. After each test it has to
 * be alive and take and return a good trace.
 */
final class SmallStore implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private StoreProcess process;
    private StoreClient client;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        process = StoreProcess.start("-Xmx96m", "--max-bytes", String.valueOf(16 * HostileBodies.MIB));
        client = StoreClient.of(process.ports());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String id = Requests.newTraceId();
        client.sendTraces(Requests.traces("good", Requests.span(id, 1, "good")));
        assertThat(client.trace(id).spanNames()).containsExactly("good");
        assertThat(process.isAlive()).isTrue();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        process.close();
    }

    StoreClient client() {
        return client;
    }
}
