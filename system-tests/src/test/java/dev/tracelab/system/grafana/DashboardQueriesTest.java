package dev.tracelab.system.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.system.grafana.Dashboard.Target;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of every dashboard is understood by the program that it is meant for, and finds something. Grafana itself is
 * not asked: there is none here.
 */
@EnabledIfSystemProperty(
        named = "tracelab.stack",
        matches = "compose",
        disabledReason = "needs docker-compose.yml's stack")
class DashboardQueriesTest {

    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");

    private static String traceId;

    @BeforeAll
    static void traffic() {
        traceId = Traffic.ofEachKind();
    }

    static Stream<Target> prometheus() {
        return targets("prometheus");
    }

    static Stream<Target> traceQl() {
        return targets("tempo")
                .filter(target -> target.json().path("queryType").asText().equals("traceql"));
    }

    static Stream<Target> elasticsearch() {
        return targets("elasticsearch");
    }

    static Stream<Target> variables() {
        return dashboards().flatMap(Dashboard::variableQueries);
    }

    @ParameterizedTest
    @MethodSource("prometheus")
    void promQl_findsSeries(Target target) {
        eventually(
                () -> assertThat(BackEnds.series(target.text("expr", traceId))).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("variables")
    void variable_hasValues(Target target) {
        Matcher query = LABEL_VALUES.matcher(target.text("query", traceId));
        assertThat(query.matches()).isTrue();

        eventually(() ->
                assertThat(BackEnds.labelValues(query.group(2), query.group(1))).hasSizeGreaterThanOrEqualTo(4));
    }

    @ParameterizedTest
    @MethodSource("traceQl")
    void traceQl_findsTraces(Target target) {
        String query = target.text("query", traceId);

        eventually(() -> assertThat(
                        TRACE_ID.matcher(query).matches()
                                ? BackEnds.tempoHas(query)
                                : !BackEnds.search(query).isEmpty())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("elasticsearch")
    void lucene_findsLogRecords(Target target) {
        eventually(() -> assertThat(BackEnds.documents("trace-lab-logs-*", target.text("query", traceId)))
                .isNotEmpty());
    }

    /** A rate needs a counter that grows between two scrapes. */
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> {
                    Traffic.documented();
                    assertion.run();
                });
    }

    private static Stream<Target> targets(String type) {
        return dashboards()
                .flatMap(Dashboard::targets)
                .filter(target -> target.type().equals(type));
    }

    /** The dashboards whose metrics the stack has: some are of an overlay, which their tag names. */
    private static Stream<Dashboard> dashboards() {
        boolean tailSampling = System.getProperty("tracelab.sampling", "").startsWith("tail");
        return GrafanaFiles.dashboards().stream()
                .filter(dashboard -> tailSampling || !dashboard.hasTag("tail-sampling"));
    }
}
