package dev.tracelab.frontend.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.frontend.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @Test
    void emptyTemplates_areNoLinks() {
        assertThat(links(Map.of("lab.links.jaeger", "", "lab.links.grafana", "")))
                .isEqualTo(new Links(null, null));
        assertThat(links(Map.of())).isEqualTo(new Links(null, null));
    }

    @Test
    void templates_areTakenAsTheyAre() {
        String jaeger = "http://localhost:16686/trace/{traceId}";
        String grafana = "https://grafana.example.org/explore?panes=%7B%22query%22:%22{traceId}%22%7D";

        assertThat(links(Map.of("lab.links.jaeger", jaeger, "lab.links.grafana", grafana)))
                .isEqualTo(new Links(jaeger, grafana));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:16686/trace/",
                "javascript:alert('{traceId}')",
                "localhost:16686/trace/{traceId}",
                "http:///trace/{traceId}",
                "http://localhost/a b/{traceId}"
            })
    void templateOfWhichNoLinkCanBeMade_isRefused_andNamed(String template) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> links(Map.of("lab.links.grafana", template)))
                .withMessageStartingWith("lab.links.grafana: '" + template + "' must be an http or https address");
    }

    private static Links links(Map<String, String> settings) {
        return Links.of(Settings.of(LinksConfig.class, settings));
    }
}
