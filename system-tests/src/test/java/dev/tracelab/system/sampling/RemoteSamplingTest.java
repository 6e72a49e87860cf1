package dev.tracelab.system.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strategy remote on the embedded stack: the file that trace-store serves is changed while everything runs. */
class RemoteSamplingTest {

    /** One second between two questions, and some patience with a busy machine. */
    private static final Duration POLLING = Duration.ofSeconds(5);

    private Path file;
    private String before;

    @BeforeEach
    void remote() throws IOException {
        Optional<Path> strategies = LabUnderTest.lab().strategiesFile();
        assumeThat(strategies).as("a stack whose strategies file is here").isPresent();
        file = strategies.orElseThrow();
        before = Files.readString(file);
    }

    @AfterEach
    void everythingIsKeptAgain() throws IOException {
        if (file != null) {
            Files.writeString(file, before);
            Samplers.keepEverythingAgain();
        }
    }

    @Test
    void changedFile_isFollowedByEveryService() throws IOException {
        Files.writeString(file, "{\"default_strategy\":{\"type\":\"probabilistic\",\"param\":0.5}}");
        Samplers.setAll("{\"strategy\":\"remote\"}");
        Samplers.ALL.forEach(service -> awaitRatio(service, 0.5));

        Files.writeString(file, """
                {"default_strategy": {"type": "probabilistic", "param": 1},
                 "service_strategies": [
                  {"service": "frontend-service", "type": "probabilistic", "param": 0},
                  {"service": "user-service", "type": "ratelimiting", "param": 3}]}""");

        awaitRatio(Samplers.FRONTEND, 0);
        awaitRatio(8081, 1);
        await().atMost(POLLING)
                .until(() -> description(Samplers.USER_SERVICE).startsWith("Remote{RateLimiting{3.0 traces/s"));
        assertThat(Requests.users(10).kept()).isEmpty();
        assertThat(Samplers.warnings()).isEmpty();
    }

    @Test
    void operations_haveTheirOwnRatios() throws IOException {
        Files.writeString(file, """
                {"service_strategies": [
                  {"service": "frontend-service", "type": "probabilistic", "param": 0, "operation_strategies": [
                    {"operation": "POST /api/users/{id}/orders", "type": "probabilistic", "param": 1}]}]}""");
        Samplers.setAll("{\"strategy\":\"remote\"}");
        awaitRatio(Samplers.FRONTEND, 0);

        Requests orders = Requests.orders(5, "");
        Requests users = Requests.users(10);

        assertThat(orders.kept()).hasSize(5);
        assertThat(orders.assertStoredAsAnswered()).hasSize(5);
        assertThat(users.kept()).isEmpty();
    }

    @Test
    void damagedFile_changesNothing() throws IOException {
        Files.writeString(file, "{\"default_strategy\":{\"type\":\"probabilistic\",\"param\":0.5}}");
        Samplers.setAll("{\"strategy\":\"remote\"}");
        awaitRatio(Samplers.FRONTEND, 0.5);
        String answered = lastAnswer();

        Files.writeString(file, "{\"default_strategy\":");

        await().atMost(POLLING).until(() -> !lastAnswer().equals(answered));
        awaitRatio(Samplers.FRONTEND, 0.5);
    }

    private static void awaitRatio(int service, double ratio) {
        await().atMost(POLLING).untilAsserted(() -> {
            JsonNode sampler = Samplers.show(service);
            assertThat(sampler.path("remote").path("lastAnswer").asText()).endsWith("Z");
            assertThat(sampler.path("currentRatio").asDouble(-1))
                    .as(sampler.toString())
                    .isEqualTo(ratio);
        });
    }

    private static String description(int service) {
        return Samplers.show(service).path("description").asText();
    }

    private static String lastAnswer() {
        return Samplers.show(Samplers.FRONTEND)
                .path("remote")
                .path("lastAnswer")
                .asText();
    }
}
