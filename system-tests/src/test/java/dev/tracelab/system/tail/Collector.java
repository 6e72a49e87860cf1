package dev.tracelab.system.tail;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.system.programs.Program;
import dev.tracelab.system.programs.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real Collector with the repository's own configuration; only its addresses are the test's. */
final class Collector implements AutoCloseable {

    private static final Path CONFIGURATIONS =
            Path.of("../infra/otel-collector").toAbsolutePath().normalize();
    private static final Http HTTP = new Http(Duration.ofSeconds(10));

    private final int grpc = Program.freePort();
    private final int http = Program.freePort();
    private final int health = Program.freePort();
    private final int ownMetrics = Program.freePort();
    private final int spanMetrics = Program.freePort();
    private final Program program;

    private Collector(String name, Path queue, List<String> configuration, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(Programs.collector().toString()));
        configuration.forEach(each -> command.add("--config=" + each));
        addresses(queue).forEach(each -> command.add("--config=yaml:" + each));
        program = Program.start(name, command, environment);
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> isReady(name));
    }

    /**
     * With the files config.yaml and tail-sampling.yaml.
     *
     * @param changes laid over these, such as {@code yaml:processors::tail_sampling::num_traces: 10}
     */
    static Collector tailSampling(String name, Path queue, int jaeger, int tempo, String... changes) {
        List<String> configuration = new ArrayList<>(List.of(file("config.yaml"), file("tail-sampling.yaml")));
        configuration.addAll(List.of(changes));
        return new Collector(
                name,
                queue,
                configuration,
                Map.of(
                        "JAEGER_OTLP",
                        "127.0.0.1:" + jaeger,
                        "TEMPO_OTLP",
                        "127.0.0.1:" + tempo,
                        "ELASTICSEARCH_URL",
                        "http://127.0.0.1:1",
                        "DECISION_WAIT",
                        "4s"));
    }

    /** With the file balancer.yaml, before these. */
    static Collector balancer(String name, Path queue, Collector first, Collector second) {
        String targets = "exporters::load_balancing::resolver::static::hostnames: [\"127.0.0.1:%d\", \"127.0.0.1:%d\"]";
        return new Collector(
                name,
                queue,
                List.of(file("balancer.yaml"), "yaml:" + targets.formatted(first.grpc, second.grpc)),
                Map.of());
    }

    void send(ObjectNode request) {
        try {
            HttpAnswer answer = HTTP.post("http://127.0.0.1:" + http + "/v1/traces", request.toString(), Map.of());
            if (!answer.isSuccess()) {
                throw new AssertionError(answer.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where services send to. */
    String otlp() {
        return "http://127.0.0.1:" + http;
    }

    /** Its own metrics. */
    String metrics() {
        return "http://127.0.0.1:" + ownMetrics + "/metrics";
    }

    /** The sum of a counter's series, of those that have these labels. */
    double counter(String name, String labels) {
        return (text(ownMetrics, "/metrics") + text(spanMetrics, "/metrics"))
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + "_total{"))
                .filter(line -> Arrays.stream(labels.split(",")).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(line.indexOf("} ") + 2).split(" ")[0]))
                .sum();
    }

    @Override
    public void close() {
        program.close();
    }

    private boolean isReady(String name) throws IOException {
        if (!program.isAlive()) {
            throw new AssertionError("the Collector ended at once; see target/programs/" + name + ".log");
        }
        return HTTP.get("http://127.0.0.1:" + health, Map.of()).isSuccess();
    }

    private List<String> addresses(Path queue) {
        return List.of(
                "receivers::otlp::protocols::grpc::endpoint: 127.0.0.1:" + grpc,
                "receivers::otlp::protocols::http::endpoint: 127.0.0.1:" + http,
                "extensions::health_check::endpoint: 127.0.0.1:" + health,
                "extensions::file_storage/queue::directory: " + queue,
                "exporters::prometheus::endpoint: 127.0.0.1:" + spanMetrics,
                "service::telemetry::metrics::readers: [{pull: {exporter: {prometheus: {host: 127.0.0.1, port: "
                        + ownMetrics + "}}}}]");
    }

    private static String text(int port, String path) {
        try {
            return HTTP.get("http://127.0.0.1:" + port + path, Map.of()).body();
        } catch (IOException e) {
            return "";
        }
    }

    private static String file(String name) {
        return CONFIGURATIONS.resolve(name).toString();
    }
}
