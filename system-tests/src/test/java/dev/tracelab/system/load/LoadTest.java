package dev.tracelab.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.process.ProcessId;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Loads with the real k6: what it issued, what the services counted and what is stored must agree. */
class LoadTest {

    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void smoke_passes_andLeavesEverything() throws Exception {
        LabLoad.Run run = LabLoad.run("smoke");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("Nothing is lost");
        assertThat(run.folder())
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/before.json")
                .isDirectoryContaining("glob:**/after.json");
        assertThat(Files.readString(run.folder().resolve("index.html"))).contains("✔ passed", "api-gateway");
    }

    @Test
    void classes_areExact() throws Exception {
        LabLoad.Run run = LabLoad.run("errors", "--rate", "10", "--duration", "5s");

        for (String each : new String[] {"failed", "exception", "no_auth", "not_found", "bad_input", "declined"}) {
            assertThat(row(run.ledger(), "issued", each).path("actual").asInt())
                    .as(each)
                    .isEqualTo(5);
        }
        assertThat(row(run.ledger(), "issued", "normal").path("actual").asInt()).isBetween(20, 21);
    }

    @Test
    void strategy_isInForceForTheRun_andThenTheOneOfBeforeAgain() throws Exception {
        JsonNode before = strategy();

        LabLoad.Run run = LabLoad.run(
                "sampling-probability", "--strategy", "probability=0.25", "--rate", "20", "--duration", "10s");

        assertThat(run.ledger().path("strategy").asText()).isEqualTo("probability=0.25");
        JsonNode all = row(run.ledger(), "sampled", "all");
        assertThat(all.path("expected").asDouble()).isBetween(51.0, 52.0);
        assertThat(all.path("verdict").asText()).isEqualTo("ok");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(strategy()).isEqualTo(before);
    }

    @Test
    void scenarioAboutAStrategy_setsItItself() throws Exception {
        LabLoad.Run run = LabLoad.run("sampling-error-biased", "--rate", "10", "--duration", "5s");

        assertThat(run.ledger().path("strategy").asText()).isEqualTo("error_biased=0.1");
        assertThat(row(run.ledger(), "sampled", "failed").path("actual").asInt())
                .isEqualTo(5);
    }

    /** Longer than an exporter waits for an answer: what it then gives up must not go unnoticed. */
    @Test
    void backEndThatTakesNothing_isNamed_andTheRunFails() throws Exception {
        Optional<ProcessId> backEnd = LAB.backEnd();
        assumeTrue(backEnd.isPresent(), "only a stack that these tests started may be halted");
        CompletableFuture<Void> halt = CompletableFuture.runAsync(
                () -> signal(backEnd.get(), "STOP"), CompletableFuture.delayedExecutor(8, TimeUnit.SECONDS));
        CompletableFuture<Void> resume = CompletableFuture.runAsync(
                () -> signal(backEnd.get(), "CONT"), CompletableFuture.delayedExecutor(22, TimeUnit.SECONDS));

        LabLoad.Run run = LabLoad.run("sampling-always-on", "--rate", "5", "--duration", "20s");

        CompletableFuture.allOf(halt, resume).join();
        assertThat(run.ledger().path("verdict").asText()).isEqualTo("lost");
        assertThat(run.output()).contains("frontend-service lost", "timeout");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static JsonNode strategy() throws IOException {
        return JSON.readTree(LAB.get("/lab/sampling", Map.of()).body()).path("strategy");
    }

    private static JsonNode row(JsonNode ledger, String step, String kind) {
        return StreamSupport.stream(ledger.path("rows").spliterator(), false)
                .filter(row -> row.path("step").asText().equals(step))
                .filter(row -> row.path("class").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + step + " of " + kind + " in " + ledger));
    }

    private static void signal(ProcessId process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("kill -" + name, e);
        }
    }
}
