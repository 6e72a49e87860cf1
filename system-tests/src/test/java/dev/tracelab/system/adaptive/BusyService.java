package dev.tracelab.system.adaptive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A service as seen from outside: it answers requests of several operations at given rates, counts them on its page of
 * metrics as Micrometer does, asks Jaeger once a second how to sample, and samples so. The requests come at random, as those
 * of many people do.
 */
final class BusyService implements AutoCloseable {

    static final String NAME = "shop";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TICKS_A_SECOND = 20;

    private final Jaeger jaeger;
    private final HttpServer server;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final Random random = new Random(6);
    private final Map<String, Double> rates = new ConcurrentHashMap<>();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> kept = new ConcurrentHashMap<>();
    private final Map<String, Double> probabilities = new ConcurrentHashMap<>();

    BusyService(Jaeger jaeger) throws IOException {
        this.jaeger = jaeger;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/metrics", exchange -> {
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        clock.scheduleAtFixedRate(this::tick, 0, 1000 / TICKS_A_SECOND, TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(this::poll, 0, 1, TimeUnit.SECONDS);
    }

    String metricsUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/q/metrics";
    }

    /** From now on, requests a second. */
    void traffic(String operation, double rate) {
        rates.put(operation, rate);
    }

    /** Sampled since the start, all operations. */
    int kept() {
        return kept.values().stream().mapToInt(count -> count).sum();
    }

    int kept(String operation) {
        return kept.getOrDefault(operation, 0);
    }

    int requests(String operation) {
        return requests.getOrDefault(operation, 0);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.stop(0);
    }

    private void tick() {
        rates.forEach((operation, rate) -> {
            int now = poisson(rate / TICKS_A_SECOND);
            requests.merge(operation, now, Integer::sum);
            for (int i = 0; i < now; i++) {
                if (random.nextDouble() < probabilities.getOrDefault(operation, 1.0)) {
                    kept.merge(operation, 1, Integer::sum);
                }
            }
        });
    }

    /** As a remote sampler: without an answer it goes on as before. */
    private void poll() {
        try {
            JsonNode answer = JSON.readTree(jaeger.ask(NAME));
            for (JsonNode each : answer.path("operationSampling").path("perOperationStrategies")) {
                probabilities.put(
                        each.path("operation").asText(),
                        each.path("probabilisticSampling").path("samplingRate").asDouble());
            }
        } catch (IOException e) {
            System.err.println("no answer: " + e);
        }
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private String page() {
        StringBuilder page = new StringBuilder();
        requests.forEach((operation, count) -> {
            String[] parts = operation.split(" ", 2);
            page.append("http_server_requests_seconds_count{method=\"%s\",status=\"200\",uri=\"%s\"} %d.0%n"
                    .formatted(parts[0], parts[1], count));
        });
        return page.toString();
    }
}
