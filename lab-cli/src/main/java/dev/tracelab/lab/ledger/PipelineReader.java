package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the frontend, which asks the other services and the store. */
final class PipelineReader {
    static final String STORE = "trace-store";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Http HTTP = new Http(Duration.ofSeconds(10));
    private static final List<String> STORE_COUNTERS = List.of("received", "stored", "evicted");
    private static final List<String> SPAN_COUNTERS = List.of("created", "sampled", "exported", "dropped");

    private final String frontend;

    PipelineReader(String frontend) {
        this.frontend = frontend;
    }

    /** {@code GET /lab/pipeline}. */
    JsonNode pipeline() {
        return document("/lab/pipeline");
    }

    /** {@code GET /lab/sampling}; null in JSON where the services have no such thing. */
    JsonNode sampling() {
        return document("/lab/sampling");
    }

    static List<Account> services(JsonNode pipeline) {
        List<Account> accounts = new ArrayList<>();
        pipeline.path("services").forEach(service -> accounts.add(service(service)));
        return accounts;
    }

    /** Null where the store keeps no account, as a real Jaeger. */
    static Account store(JsonNode pipeline) {
        var store = pipeline.path("store");
        if (!store.isObject()) {
            return pipeline.path("storeReachable").asBoolean()
                    ? null
                    : Account.silent(STORE, pipeline.path("storeProblem").asText("it cannot be reached"));
        }
        var account = Account.of(STORE, "");
        STORE_COUNTERS.forEach(name -> count(account, name, store.path("spans").path(name)));
        group(account, "refused", store.path("spans").path("refused"));
        group(account, "requests_refused", store.path("requests").path("refused"));
        return account;
    }

    private static Account service(JsonNode service) {
        var name = service.path("service").asText();
        var telemetry = service.path("telemetry");
        if (!telemetry.isObject()) {
            return Account.silent(name, service.path("problem").asText("it said nothing"));
        }
        var settings = telemetry.path("settings");
        var account = Account.of(name, settings.path("instance").asText(""));
        var spans = telemetry.path("spans");
        SPAN_COUNTERS.forEach(counter -> count(account, counter, spans.path(counter)));
        group(account, "failed", spans.path("failed"));
        account.gauges().put("queued", spans.path("queued").asLong());
        account.gauges().put("running", running(account));
        account.facts().put("endpoint", settings.path("endpoint").asText());
        account.facts().put("sampler", sampler(settings));
        account.facts().put("boundary", settings.path("boundaryPolicy").asText("ACCEPT"));
        account.facts().put("queueSize", settings.path("queueSize").asText());
        account.facts()
                .put("lastError", telemetry.path("exporter").path("lastError").asText(""));
        return account;
    }

    private static String sampler(JsonNode settings) {
        var honours = settings.path("boundaryHonoursSampledFlag").asBoolean(true);
        return settings.path("sampler").asText() + (honours ? "" : " behind lab.boundary.honour-sampled-flag=false");
    }

    /** Spans that have begun and not ended: the rest of the service's own account. */
    private static long running(Account account) {
        return account.count("sampled")
                - account.count("exported")
                - account.count("dropped")
                - account.sum("failed")
                - account.gauge("queued");
    }

    private static void group(Account account, String group, JsonNode byReason) {
        byReason.properties().forEach(reason -> count(account, group + "." + reason.getKey(), reason.getValue()));
    }

    private static void count(Account account, String name, JsonNode count) {
        account.counters().put(name, count.asLong());
    }

    private JsonNode document(String path) {
        try {
            var answer = HTTP.get(frontend + path, Map.of());
            if (answer.status() == 404) {
                return NullNode.getInstance();
            }
            if (!answer.isSuccess()) {
                throw LabException.failed(frontend + path + " answered " + answer.status() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new LabException(1, "The frontend at " + frontend + " cannot be asked: " + e.getMessage(), e);
        }
    }
}
