package dev.tracelab.tracing.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.sampling.Strategy.AlwaysOn;
import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {

    private static final RemoteSettings DEFAULT_REMOTE =
            new RemoteSettings(URI.create("http://localhost:5778/sampling"), Duration.ofSeconds(5), 0.001);

    @Test
    void defaults() {
        assertThat(start(Map.of())).isEqualTo(new StartSettings(new AlwaysOn(), DEFAULT_REMOTE));
    }

    @Test
    void everySetting_isRead() {
        StartSettings start = start(Map.of(
                "lab.sampling.strategy", "dynamic=2,minRatio=0.05",
                "lab.sampling.remote.endpoint", "https://jaeger:443/s",
                "lab.sampling.remote.polling-interval", "200ms",
                "lab.sampling.remote.initial-ratio", "0.5"));

        assertThat(start.strategy().text()).isEqualTo("dynamic=2,minRatio=0.05,maxRatio=1");
        assertThat(start.remote())
                .isEqualTo(new RemoteSettings(URI.create("https://jaeger:443/s"), Duration.ofMillis(200), 0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "always_on,,always_on",
        "always_off,,always_off",
        "traceidratio,0.25,probability=0.25",
        "traceidratio,,probability=1",
        "parentbased_always_on,,always_on",
        "parentbased_always_off,,always_off",
        "parentbased_traceidratio,0.01,probability=0.01",
        "jaeger_remote,,remote",
        "parentbased_jaeger_remote,,remote"
    })
    void standardNames_areUnderstood(String sampler, String argument, String strategy) {
        Map<String, String> settings = new HashMap<>(Map.of(StandardSampler.SAMPLER, sampler));
        Optional.ofNullable(argument).ifPresent(text -> settings.put(StandardSampler.ARGUMENT, text));

        assertThat(start(settings).strategy().text()).isEqualTo(strategy);
    }

    @Test
    void standardArgument_ofJaegerRemote_isUnderstood() {
        StartSettings start = start(Map.of(
                StandardSampler.SAMPLER,
                "jaeger_remote",
                StandardSampler.ARGUMENT,
                "endpoint=http://jaeger:5778,pollingIntervalMs=500,initialSamplingRate=0.25"));

        assertThat(start.remote())
                .isEqualTo(new RemoteSettings(URI.create("http://jaeger:5778"), Duration.ofMillis(500), 0.25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lab.sampling.strategy | probability=7 | lab.sampling.strategy: 'probability=7' is no strategy: ratio: a number from 0",
                "lab.sampling.strategy | often         | lab.sampling.strategy: 'often' is no strategy: strategy: there is no such",
                "lab.sampling.remote.endpoint | jaeger:5778 | lab.sampling.remote.endpoint: an http or https address",
                "lab.sampling.remote.polling-interval | 0s | lab.sampling.remote.polling-interval: a duration of 1ms or longer",
                "lab.sampling.remote.initial-ratio | 2 | lab.sampling.remote.initial-ratio: a number from 0 to 1",
                "otel.traces.sampler | xray | otel.traces.sampler: always_on, always_off, traceidratio or jaeger_remote is needed",
                "otel.traces.sampler.arg | 0.5 | otel.traces.sampler.arg: it belongs to otel.traces.sampler, which is not set."
            })
    void nonsense_isRefused_withItsKey(String key, String value, String complaint) {
        refused(Map.of(key, value), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "traceidratio  | often               | a number from 0 to 1 is needed, not 'often'.",
                "traceidratio  | 1.5                 | a number from 0 to 1 is needed, not '1.5'.",
                "jaeger_remote | 0.5                 | endpoint=http://…,pollingIntervalMs=5000",
                "jaeger_remote | interval=5          | endpoint=http://…,pollingIntervalMs=5000",
                "jaeger_remote | pollingIntervalMs=x | endpoint=http://…,pollingIntervalMs=5000"
            })
    void nonsensicalArgument_isRefused(String sampler, String argument, String complaint) {
        refused(
                Map.of(StandardSampler.SAMPLER, sampler, StandardSampler.ARGUMENT, argument),
                StandardSampler.ARGUMENT + ": " + complaint);
    }

    @Test
    void bothWords_areOneTooMany() {
        refused(
                Map.of("lab.sampling.strategy", "always_on", StandardSampler.SAMPLER, "always_on"),
                "lab.sampling.strategy: set either this or otel.traces.sampler, not both");
    }

    private static void refused(Map<String, String> settings, String complaint) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> start(settings))
                .withMessageStartingWith(complaint);
    }

    private static StartSettings start(Map<String, String> settings) {
        return StartSettings.of(
                Settings.of(SamplingConfig.class, settings),
                Optional.ofNullable(settings.get(StandardSampler.SAMPLER)),
                Optional.ofNullable(settings.get(StandardSampler.ARGUMENT)));
    }
}
