package dev.tracelab.system.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What Grafana is given to read. */
final class GrafanaFiles {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FOLDER = Path.of("../infra/grafana");

    private GrafanaFiles() {}

    static List<Dashboard> dashboards() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("dashboards"))) {
            return files.sorted().map(GrafanaFiles::dashboard).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By uid. {@code $$} stands for {@code $} there, and does so no more in what is returned. */
    static Map<String, JsonNode> dataSources() {
        Object yaml = new Yaml()
                .load(text(FOLDER.resolve("provisioning/datasources/trace-lab.yaml"))
                        .replace("$$", "$"));
        JsonNode dataSources = JSON.valueToTree(yaml).path("datasources");
        return Dashboard.list(dataSources).stream()
                .collect(Collectors.toMap(source -> source.path("uid").asText(), Function.identity()));
    }

    private static Dashboard dashboard(Path file) {
        try {
            return new Dashboard(file.getFileName().toString(), JSON.readTree(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
