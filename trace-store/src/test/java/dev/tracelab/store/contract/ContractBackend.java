package dev.tracelab.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Ports;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The back end under contract: what a query client may rely on with this store and with a real Jaeger (2.13 to 2.20) alike. Starts the store itself,
 * unless {@code -Dtracelab.otlp=http://…:4318 -Dtracelab.query=http://…:16686} name a back end that runs already. Names and
 * ids are new in each run, because a real back end remembers; and it takes a moment until it can read what it was sent.
 *
 * <p>Times are whole microseconds here: Jaeger on Elasticsearch forgets what is finer, this store and Jaeger in memory do not.
 */
final class ContractBackend implements AutoCloseable {
    @SuppressWarnings("TimeInStaticInitializer") // one moment for the whole run is what is wanted
    static final Instant START = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String run =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    private final StoreClient client;
    private final Optional<TraceStoreServer> own;

    private ContractBackend(StoreClient client, Optional<TraceStoreServer> own) {
        this.client = client;
        this.own = own;
    }

    static ContractBackend connect() {
        String otlp = System.getProperty("tracelab.otlp");
        if (otlp != null) {
            return new ContractBackend(new StoreClient(otlp, System.getProperty("tracelab.query")), Optional.empty());
        }
        TraceStoreServer store =
                TraceStoreServer.start(TraceStoreConfig.defaults().withPorts(Ports.random()));
        return new ContractBackend(StoreClient.of(store.ports()), Optional.of(store));
    }

    @Override
    public void close() {
        own.ifPresent(TraceStoreServer::close);
    }

    StoreClient client() {
        return client;
    }

    Answer awaitTrace(String id, int spans) {
        return await().atMost(PATIENCE)
                .until(
                        () -> client.trace(id),
                        answer -> answer.status() == 200 && answer.spans().size() == spans);
    }

    /** Searches in one service, with names and values of further parameters in turn. */
    Answer search(String service, String... condition) {
        List<String> parameters = new ArrayList<>(List.of(
                "query.service_name", service(service),
                "query.start_time_min", START.minusSeconds(60).toString(),
                "query.start_time_max", START.plusSeconds(60).toString(),
                "query.num_traces", "20"));
        parameters.addAll(List.of(condition));
        return client.query("/api/v3/traces", parameters.toArray(String[]::new));
    }

    void send(String service, JsonObject span) {
        JsonArray resource = new JsonArray().add(attribute("service.name", "stringValue", service(service)));
        JsonObject scopeSpans = new JsonObject()
                .put("scope", new JsonObject().put("name", "contract"))
                .put("spans", new JsonArray().add(span));
        JsonObject resourceSpans = new JsonObject()
                .put("resource", new JsonObject().put("attributes", resource))
                .put("scopeSpans", new JsonArray().add(scopeSpans));
        Answer answer = client.sendTraces(new JsonObject().put("resourceSpans", new JsonArray().add(resourceSpans)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static JsonObject span(String traceId, long spanId, String name, int millis) {
        return new JsonObject()
                .put("traceId", traceId)
                .put("spanId", spanId(spanId))
                .put("name", name)
                .put("kind", 2)
                .put("startTimeUnixNano", nanos(START))
                .put("endTimeUnixNano", nanos(START.plusMillis(millis)));
    }

    static JsonObject attribute(String key, String type, Object value) {
        return new JsonObject().put("key", key).put("value", new JsonObject().put(type, value));
    }

    String service(String name) {
        return "contract-" + name + "-" + run;
    }

    static String spanId(long id) {
        return HexFormat.of().toHexDigits(id);
    }

    static String nanos(Instant time) {
        return String.valueOf(time.getEpochSecond() * 1_000_000_000 + time.getNano());
    }
}
