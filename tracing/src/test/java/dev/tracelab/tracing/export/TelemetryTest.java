package dev.tracelab.tracing.export;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TelemetryTest.Exporting.class)
class TelemetryTest {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private JsonPath settled;

    @BeforeEach
    void oneTracedRequest() {
        var before = telemetry().getLong("spans.exported");

        get("/telemetry-test/hello").then().statusCode(200);

        await().untilAsserted(() -> {
            settled = telemetry();
            assertThat(settled.getLong("spans.exported")).isEqualTo(before + 1);
        });
    }

    @Test
    void telemetry_accountsForEverySpan() {
        assertThat(settled.getLong("spans.created")).isEqualTo(settled.getLong("spans.exported"));
        assertThat(settled.getLong("spans.sampled")).isEqualTo(settled.getLong("spans.exported"));
        assertThat(settled.getLong("spans.queued")).isZero();
        assertThat(settled.getLong("spans.dropped")).isZero();
        assertThat(settled.getMap("spans.failed", String.class, Long.class))
                .containsOnlyKeys("connection_refused", "timeout", "http_4xx", "http_5xx", "rejected", "other")
                .allSatisfy((reason, count) -> assertThat(count).isZero());
        assertThat(settled.getString("exporter.state")).isEqualTo("ok");
        assertThat(settled.getString("exporter.since")).endsWith("Z");
    }

    /** The export itself, health, metrics and this API were all used meanwhile; none of them made a span. */
    @Test
    void untracedPaths_makeNoSpan() {
        var created = settled.getLong("spans.created");

        get("/q/health/ready").then().statusCode(200);
        get("/q/metrics").then().statusCode(200);
        get("/lab/telemetry").then().statusCode(200);

        assertThat(telemetry().getLong("spans.created")).isEqualTo(created);
    }

    @Test
    void logs_areExportedAndCounted() {
        await().untilAsserted(() -> {
            var logs = telemetry();
            assertThat(logs.getLong("logs.exported")).isPositive().isEqualTo(logs.getLong("logs.created"));
            assertThat(logs.getLong("logs.dropped")).isZero();
            assertThat(logs.getLong("logs.queued")).isZero();
            assertThat(logs.getString("logs.exporter.state")).isEqualTo("ok");
        });
    }

    @Test
    void telemetry_showsEffectiveSettings() {
        var endpoint = ConfigProvider.getConfig().getValue("quarkus.otel.exporter.otlp.endpoint", String.class);

        assertThat(settled.getString("service")).isEqualTo("example-service");
        assertThat(settled.getMap("settings"))
                .containsEntry("endpoint", endpoint + "/v1/traces")
                .containsEntry("protocol", "http/protobuf")
                .containsEntry("scheduleDelayMillis", 100)
                .containsEntry("queueSize", 2048)
                .containsEntry("batchSize", 512)
                .containsEntry("exportTimeoutMillis", 5000);
        assertThat(settled.getString("settings.sampler")).contains("ParentBased{root:AlwaysOnSampler");
    }

    @Test
    void metrics_showTheSameFigures() {
        var exported = "tracelab_spans_exported_total " + settled.getLong("spans.exported") + ".0";

        given().accept(OPEN_METRICS)
                .get("/q/metrics")
                .then()
                .body(containsString(exported))
                .body(containsString("tracelab_spans_started_total{sampled=\"true\"}"))
                .body(containsString("tracelab_spans_failed_total{error_type=\"connection_refused\"} 0.0"))
                .body(containsString("tracelab_spans_dropped_total 0.0"))
                .body(containsString("tracelab_spans_queued 0.0"))
                .body(containsString("tracelab_log_records_dropped_total 0.0"))
                .body(containsString("tracelab_log_records_failed_total{error_type=\"timeout\"} 0.0"))
                .body(containsString("tracelab_exporter_failing 0.0"));
    }

    @Test
    void requestDurations_areAHistogram_whoseBucketsLeadToATrace() {
        var buckets = given().accept(OPEN_METRICS)
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_bucket") && line.contains("/hello"))
                .toList();

        assertThat(buckets).anyMatch(line -> line.matches(".* # \\{span_id=\"\\w{16}\",trace_id=\"\\w{32}\"} .*"));
        assertThat(buckets.stream().map(line -> line.replaceAll(".*le=\"([^\"]+)\".*", "$1")))
                .containsExactly("0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "+Inf");
    }

    @Test
    void readiness_showsExportAndStaysUp() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'trace export' }.data.state", equalTo("ok"))
                .body("checks.find { it.name == 'trace export' }.data", hasKey("exported"))
                .body("checks.find { it.name == 'trace export' }.data", hasKey("failed"))
                .body("checks.find { it.name == 'trace export' }.data", hasKey("dropped"));
    }

    private static JsonPath telemetry() {
        return get("/lab/telemetry").jsonPath();
    }

    /** The traced thing. */
    @Path("/telemetry-test/hello")
    static class Hello {
        @GET
        public String hello() {
            return "hello";
        }
    }

    /** A service that really exports, to a receiver on a real socket. */
    public static final class Exporting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.application.name", "example-service",
                    "quarkus.http.test-port", "0",
                    "quarkus.otel.bsp.schedule.delay", "100ms");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(RealExporters.class);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Receiver.class));
        }
    }

    /** The in-memory exporters of the other tests stand aside. */
    @Alternative
    @Singleton
    static class RealExporters {
        @Produces
        @Singleton
        SpanExporter spans(ExportSettings settings) {
            return OtlpExporters.spans(settings);
        }

        @Produces
        @Singleton
        LogRecordExporter logs(ExportSettings settings) {
            return OtlpExporters.logs(settings);
        }
    }

    /** One receiver for traces and logs. */
    public static final class Receiver implements QuarkusTestResourceLifecycleManager {
        private FakeReceiver receiver;

        @Override
        public Map<String, String> start() {
            receiver = new FakeReceiver();
            return Map.of("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + receiver.port());
        }

        @Override
        public void stop() {
            receiver.close();
        }
    }
}
