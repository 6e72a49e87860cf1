package dev.tracelab.system.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.system.grafana.Dashboard.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways from metric to trace to log and back lead somewhere. */
@EnabledIfSystemProperty(
        named = "tracelab.stack",
        matches = "compose",
        disabledReason = "needs docker-compose.yml's stack")
class LinksTest {

    private static final Map<String, JsonNode> DATA_SOURCES = GrafanaFiles.dataSources();

    private static String traceId;

    @BeforeAll
    static void traffic() {
        traceId = Traffic.ofEachKind();
    }

    static Stream<Target> withExemplars() {
        return GrafanaFiles.dashboards().stream()
                .flatMap(Dashboard::targets)
                .filter(target -> target.json().path("exemplar").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("withExemplars")
    void exemplars_leadToTracesInTempoAndJaeger(Target target) {
        JsonNode links = DATA_SOURCES.get("prometheus").path("jsonData").path("exemplarTraceIdDestinations");
        String label = links.path(0).path("name").asText();

        patiently()
                .untilAsserted(() -> assertThat(BackEnds.exemplars(target.text("expr", traceId), label))
                        .isNotEmpty()
                        .anyMatch(id -> BackEnds.tempoHas(id) && BackEnds.jaegerHas(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tempo", "jaeger"})
    void trace_leadsToItsLogRecords(String uid) {
        JsonNode link = DATA_SOURCES.get(uid).path("jsonData").path("tracesToLogsV2");
        String query = link.path("query").asText().replace("${__trace.traceId}", traceId);
        String index = dataSource(link).path("jsonData").path("index").asText();

        patiently()
                .untilAsserted(
                        () -> assertThat(BackEnds.documents(index, query)).isNotEmpty());
    }

    @Test
    void trace_leadsToItsServicesMetrics() {
        JsonNode link = DATA_SOURCES.get("tempo").path("jsonData").path("tracesToMetrics");
        String tag = link.path("tags").path(0).path("value").asText();
        List<JsonNode> queries = Dashboard.list(link.path("queries"));

        assertThat(queries).hasSize(3).allSatisfy(query -> {
            String promQl = query.path("query").asText().replace("$__tags", tag + "=\"user-service\"");
            patiently().untilAsserted(() -> {
                Traffic.documented();
                assertThat(BackEnds.series(promQl)).hasSize(1);
            });
        });
    }

    @Test
    void logRecord_leadsToItsTrace() {
        JsonNode logs = DATA_SOURCES.get("logs").path("jsonData");
        String index = logs.path("index").asText();

        patiently()
                .untilAsserted(() -> assertThat(BackEnds.documents(index, "TraceId:\"" + traceId + "\""))
                        .isNotEmpty()
                        .allSatisfy(document -> {
                            assertThat(document.hasNonNull(
                                            logs.path("timeField").asText()))
                                    .isTrue();
                            assertThat(document.hasNonNull(
                                            logs.path("logMessageField").asText()))
                                    .isTrue();
                            assertThat(document.hasNonNull(
                                            logs.path("logLevelField").asText()))
                                    .isTrue();
                            assertThat(logs.path("dataLinks"))
                                    .hasSize(2)
                                    .allSatisfy(link -> assertThat(document.path(
                                                            link.path("field").asText())
                                                    .asText())
                                            .isEqualTo(traceId));
                        }));
        assertThat(BackEnds.tempoHas(traceId)).isTrue();
    }

    /** The series by which Grafana draws Tempo's service map. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "traces_service_graph_request_total",
                "traces_service_graph_request_server_seconds_sum",
                "traces_service_graph_request_server_seconds_bucket"
            })
    void serviceMap_hasItsSeries(String metric) {
        patiently()
                .untilAsserted(() -> assertThat(BackEnds.series("sum by (client, server) (" + metric + ")"))
                        .hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void prometheus_reachesEverybody() {
        patiently()
                .untilAsserted(() -> assertThat(BackEnds.series("up"))
                        .hasSizeGreaterThanOrEqualTo(10)
                        .allSatisfy(target -> assertThat(
                                        target.path("value").path(1).asText())
                                .as(target.path("metric").toString())
                                .isEqualTo("1")));
    }

    private static JsonNode dataSource(JsonNode link) {
        return DATA_SOURCES.get(link.path("datasourceUid").asText());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(2));
    }
}
