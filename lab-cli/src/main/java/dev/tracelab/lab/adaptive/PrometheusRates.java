package dev.tracelab.lab.adaptive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.adaptive.ServiceCounters.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same counters as Prometheus has collected them: what the container stack has, and the only way where a service has
 * several instances. Not the Collector's span metrics, though they look alike: those count the spans that a sampler let pass.
 */
final class PrometheusRates implements RateSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final Page pages;

    PrometheusRates(String prometheus, Page pages, Duration window) {
        this.pages = pages;
        String query =
                "sum by (service_name, method, uri) (rate(%s[%ds]))".formatted(RequestCount.METRIC, window.toSeconds());
        this.url = prometheus + "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Override
    public Rates read() {
        try {
            Map<Operation, Double> rates = new HashMap<>();
            for (JsonNode series : JSON.readTree(pages.read(url)).path("data").path("result")) {
                add(series.path("metric"), series.path("value").path(1).asDouble(), rates);
            }
            Set<String> services =
                    rates.keySet().stream().map(Operation::service).collect(Collectors.toSet());
            return new Rates(rates, services, List.of());
        } catch (IOException e) {
            return new Rates(
                    Map.of(), Set.of(), List.of("Prometheus cannot be asked at " + url + " (" + e.getMessage() + ")"));
        }
    }

    private static void add(JsonNode labels, double rate, Map<Operation, Double> rates) {
        String operation = RequestCount.operation(
                labels.path("method").asText(), labels.path("uri").asText());
        if (!operation.isEmpty()) {
            rates.put(new Operation(labels.path("service_name").asText(), operation), rate);
        }
    }
}
