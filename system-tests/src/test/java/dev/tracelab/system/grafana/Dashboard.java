package dev.tracelab.system.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file of {@code infra/grafana/dashboards}. */
record Dashboard(String file, JsonNode json) {

    List<JsonNode> panels() {
        return list(json.path("panels"));
    }

    List<JsonNode> variables() {
        return list(json.path("templating").path("list"));
    }

    boolean hasTag(String tag) {
        return list(json.path("tags")).stream().anyMatch(each -> each.asText().equals(tag));
    }

    /** Every query of every panel. */
    Stream<Target> targets() {
        return panels().stream()
                .flatMap(panel -> list(panel.path("targets")).stream()
                        .map(target -> new Target(
                                file,
                                panel.path("title").asText(),
                                panel.path("datasource").path("type").asText(),
                                target)));
    }

    /** Queries whose answers a variable is chosen from. */
    Stream<Target> variableQueries() {
        return variables().stream()
                .filter(variable -> variable.path("type").asText().equals("query"))
                .map(variable -> new Target(file, variable.path("name").asText(), "variable", variable));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** @param type of the data source that is asked, or {@code variable} */
    record Target(String file, String panel, String type, JsonNode json) {

        /** A text of the query with the variables' values in it, as Grafana would send it. */
        String text(String field, String traceId) {
            return json.path(field)
                    .asText()
                    .replace("$__rate_interval", "5m")
                    .replace("$__range", "15m")
                    .replace("$service", "frontend-service")
                    .replace("$trace", traceId);
        }

        @Override
        public String toString() {
            return file + ", " + panel + " " + json.path("refId").asText();
        }
    }
}
