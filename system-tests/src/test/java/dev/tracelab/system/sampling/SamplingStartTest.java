package dev.tracelab.system.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.system.PackagedService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strategy by which a packaged service starts, from its environment. */
class SamplingStartTest {

    private static final int NOBODY = 1;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAB_SAMPLING_STRATEGY=error_biased=0.1 | {\"strategy\":\"error_biased\",\"ratio\":0.1,",
                "OTEL_TRACES_SAMPLER=parentbased_traceidratio;OTEL_TRACES_SAMPLER_ARG=0.25"
                        + " | {\"strategy\":\"probability\",\"ratio\":0.25,",
                "OTEL_TRACES_SAMPLER=jaeger_remote;OTEL_TRACES_SAMPLER_ARG=endpoint=http://127.0.0.1:1"
                        + " | {\"strategy\":\"remote\",",
            })
    void strategy_isTakenFromTheEnvironment(String variables, String shown) throws Exception {
        try (PackagedService service = start(variables)) {
            assertThat(service.getNow("/lab/sampler").body()).startsWith(shown);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAB_SAMPLING_STRATEGY=probability=7 | lab.sampling.strategy: 'probability=7' is no strategy: ratio: a number from",
                "OTEL_TRACES_SAMPLER=sometimes | otel.traces.sampler: always_on, always_off, traceidratio or jaeger_remote",
            })
    void nonsense_stopsTheStart_andNamesItsKey(String variables, String words) throws Exception {
        try (PackagedService service = start(variables)) {
            assertThat(service.endsWithin(Duration.ofSeconds(60))).isTrue();

            assertThat(service.log()).contains(words);
        }
    }

    @Test
    void unreachableServer_isToldByTheService_whichServesAllTheSame() throws Exception {
        try (PackagedService service = PackagedService.start(
                "auth-service",
                folder,
                NOBODY,
                Map.of(
                        "LAB_SAMPLING_STRATEGY",
                        "remote",
                        "LAB_SAMPLING_REMOTE_ENDPOINT",
                        "http://127.0.0.1:1/sampling",
                        "LAB_SAMPLING_REMOTE_INITIAL_RATIO",
                        "0"))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(service.getNow("/lab/sampler").body())
                                    .contains("\"problem\":\"connection refused\""));
            // Its signing key is made while it starts.
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.getNow("/.well-known/jwks.json").statusCode() == 200);
            assertThat(service.log()).contains("No sampling strategy from http://127.0.0.1:1/sampling");
        }
    }

    private PackagedService start(String variables) throws Exception {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(";")) {
            String[] pair = variable.split("=", 2);
            environment.put(pair[0], pair[1]);
        }
        return PackagedService.start("auth-service", folder, NOBODY, environment);
    }
}
