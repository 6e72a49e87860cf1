package dev.tracelab.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.opentelemetry.runtime.config.build.OTelBuildConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterConfigBuilder;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the shared file itself: what the services get when they set nothing. */
class ExportSettingsTest {
    @Test
    void defaults_areTheDocumentedOnes() {
        var settings = read(Map.of());

        assertThat(settings.tracesEndpoint()).isEqualTo("http://localhost:4318/v1/traces");
        assertThat(settings.logsEndpoint()).isEqualTo("http://localhost:4318/v1/logs");
        assertThat(settings.compression()).isEqualTo("none");
        assertThat(settings.headers()).isEmpty();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.scheduleDelay()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.queueSize()).isEqualTo(2048);
        assertThat(settings.batchSize()).isEqualTo(512);
    }

    @Test
    void everyKey_isTaken() {
        var settings = read(Map.of(
                "quarkus.otel.exporter.otlp.endpoint", "https://example.org:9/otlp",
                "quarkus.otel.exporter.otlp.headers", "a=1,b=x=y",
                "quarkus.otel.exporter.otlp.compression", "gzip",
                "quarkus.otel.exporter.otlp.timeout", "2s",
                "quarkus.otel.bsp.schedule.delay", "200ms",
                "quarkus.otel.bsp.max.queue.size", "64",
                "quarkus.otel.bsp.max.export.batch.size", "8",
                "quarkus.otel.bsp.export.timeout", "3s"));

        assertThat(settings)
                .isEqualTo(new ExportSettings(
                        "https://example.org:9/otlp/v1/traces",
                        "https://example.org:9/otlp/v1/logs",
                        Map.of("a", "1", "b", "x=y"),
                        "gzip",
                        Duration.ofSeconds(2),
                        Duration.ofMillis(200),
                        64,
                        8,
                        Duration.ofSeconds(3)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "quarkus.otel.traces.exporter | cdi | quarkus.otel.traces.exporter must be 'none'",
                "quarkus.otel.exporter.otlp.protocol | grpc | quarkus.otel.exporter.otlp.protocol must be 'http/protobuf', but is 'grpc'",
                "quarkus.otel.exporter.otlp.endpoint | localhost:4318 | quarkus.otel.exporter.otlp.endpoint must be an http or https address, but is 'localhost:4318'",
                "quarkus.otel.exporter.otlp.headers | token | quarkus.otel.exporter.otlp.headers must be name=value pairs",
                "quarkus.otel.exporter.otlp.timeout | 10s | quarkus.otel.bsp.export.timeout (PT10S) must be longer than quarkus.otel.exporter.otlp.timeout (PT10S)",
                "quarkus.otel.bsp.max.queue.size | 511 | quarkus.otel.bsp.max.export.batch.size (512) must not be larger than quarkus.otel.bsp.max.queue.size (511)",
            })
    void wrongValue_namesTheKey(String key, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of(key, value)))
                .withMessageStartingWith(message);
    }

    private static ExportSettings read(Map<String, String> overrides) {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(sharedDefaults(), new PropertiesConfigSource(new HashMap<>(overrides), "test", 500))
                .withMapping(OTelBuildConfig.class)
                .withMapping(OTelRuntimeConfig.class)
                .withMapping(OtlpExporterRuntimeConfig.class)
                .withMappingIgnore("**");
        var config = new OtlpExporterConfigBuilder().configBuilder(builder).build();
        return ExportSettings.from(
                config.getConfigMapping(OTelBuildConfig.class),
                config.getConfigMapping(OTelRuntimeConfig.class),
                config.getConfigMapping(OtlpExporterRuntimeConfig.class));
    }

    private static PropertiesConfigSource sharedDefaults() {
        var file = ExportSettingsTest.class.getResource("/META-INF/microprofile-config.properties");
        try {
            return new PropertiesConfigSource(file, 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
