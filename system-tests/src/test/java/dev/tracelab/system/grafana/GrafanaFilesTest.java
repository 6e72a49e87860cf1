package dev.tracelab.system.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of Grafana's files without Grafana and without a stack. */
class GrafanaFilesTest {

    private static final Map<String, JsonNode> DATA_SOURCES = GrafanaFiles.dataSources();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-z]+)\\b");

    static List<Dashboard> dashboards() {
        return GrafanaFiles.dashboards();
    }

    @Test
    void dashboards_haveIdsAndTitlesOfTheirOwn() {
        assertThat(dashboards()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.json().path("uid").asText())
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.startsWith("trace-lab-"));
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.json().path("title").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void dataSources_exist_andAreOfTheNamedType(Dashboard dashboard) {
        List<JsonNode> references = dashboard.json().findValues("datasource");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(DATA_SOURCES).containsKey(reference.path("uid").asText());
            assertThat(DATA_SOURCES.get(reference.path("uid").asText()).path("type"))
                    .isEqualTo(reference.path("type"));
        });
    }

    @Test
    void dataSources_referToOnesThatExist() {
        Set<String> referred = new TreeSet<>();
        DATA_SOURCES
                .values()
                .forEach(source -> source.findValues("datasourceUid").forEach(uid -> referred.add(uid.asText())));

        assertThat(referred).isNotEmpty();
        assertThat(DATA_SOURCES.keySet()).containsAll(referred);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_sayWhatTheyAreFor_andHaveIdsOfTheirOwn(Dashboard dashboard) {
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.panels())
                .allSatisfy(panel -> assertThat(panel.path("title").asText()).isNotBlank())
                .filteredOn(panel -> !panel.path("type").asText().equals("text"))
                .allSatisfy(panel -> assertThat(panel.path("description").asText())
                        .as(panel.path("title").asText())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_doNotOverlap_andFitIntoTheGrid(Dashboard dashboard) {
        List<String> taken = dashboard.panels().stream()
                .flatMap(panel -> cells(panel.path("gridPos")).stream())
                .toList();

        assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void variables_areDefined(Dashboard dashboard) {
        List<String> defined = dashboard.variables().stream()
                .map(variable -> variable.path("name").asText())
                .toList();

        assertThat(dashboard
                        .targets()
                        .flatMap(target -> Stream.of("expr", "query")
                                .flatMap(field -> VARIABLE.matcher(
                                                target.json().path(field).asText())
                                        .results())
                                .map(match -> match.group(1))))
                .allSatisfy(name -> assertThat(defined).contains(name));
    }

    private static List<String> cells(JsonNode gridPos) {
        int x = gridPos.path("x").asInt();
        int y = gridPos.path("y").asInt();
        assertThat(x + gridPos.path("w").asInt()).isBetween(1, 24);
        List<String> cells = new ArrayList<>();
        for (int column = x; column < x + gridPos.path("w").asInt(); column++) {
            for (int row = y; row < y + gridPos.path("h").asInt(); row++) {
                cells.add(column + "," + row);
            }
        }
        return cells;
    }
}
