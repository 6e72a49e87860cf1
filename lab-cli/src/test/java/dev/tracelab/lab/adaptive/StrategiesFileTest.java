package dev.tracelab.lab.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.adaptive.Strategies.Entry;
import dev.tracelab.store.Ports;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategiesFileTest {

    private static final Operation READ = new Operation("shop", "GET /users/{id}");
    private static final Operation ORDER = new Operation("shop", "POST /orders");

    @TempDir
    private Path folder;

    @Test
    void whatWasWritten_isReadAgain() throws IOException {
        Strategies strategies = Strategies.of(Map.of(READ, new Entry(0.25, 0), ORDER, new Entry(1, 0)));
        StrategiesFile file = new StrategiesFile(folder.resolve("new/strategies.json"), 1);

        file.write(strategies);

        assertThat(file.read()).isEqualTo(strategies);
    }

    @Test
    void noFile_isNoStrategies() {
        assertThat(new StrategiesFile(folder.resolve("none"), 1).read()).isEqualTo(Strategies.NONE);
    }

    @Test
    void otherFile_isRefused_andNotOverwritten() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "buy milk");

        assertThatThrownBy(() -> new StrategiesFile(notes, 1).read())
                .isInstanceOf(LabException.class)
                .hasMessageContaining("--output " + notes);
    }

    @Test
    void replacing_leavesNothingElseInTheFolder() throws IOException {
        StrategiesFile file = new StrategiesFile(folder.resolve("strategies.json"), 1);

        file.write(Strategies.NONE);
        file.write(Strategies.of(Map.of(READ, new Entry(0.5, 0))));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("strategies.json"));
        }
    }

    @Test
    void traceStore_servesIt_andItsNextVersion() throws IOException {
        Path path = folder.resolve("strategies.json");
        StrategiesFile file = new StrategiesFile(path, 0.75);
        file.write(Strategies.NONE);

        try (TraceStoreServer store = TraceStoreServer.start(
                TraceStoreConfig.defaults().withPorts(Ports.random()).withSamplingStrategies(path))) {
            assertThat(ask(store, "shop")).contains("\"samplingRate\":0.75").doesNotContain("GET /users/{id}");

            file.write(Strategies.of(Map.of(READ, new Entry(0.0123456789, 0))));

            assertThat(ask(store, "shop"))
                    .contains(
                            "{\"operation\":\"GET /users/{id}\",\"probabilisticSampling\":{\"samplingRate\":0.012346}}")
                    .contains("\"defaultSamplingProbability\":0.75");
        }
    }

    private static String ask(TraceStoreServer store, String service) throws IOException {
        var url = URI.create("http://127.0.0.1:" + store.ports().samplingHttp() + "/sampling?service=" + service);
        try (var body = url.toURL().openStream()) {
            return new String(body.readAllBytes());
        }
    }
}
