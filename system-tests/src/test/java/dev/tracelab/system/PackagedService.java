package dev.tracelab.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One service as it is packaged, in a process of its own, without the rest of the stack. */
public final class PackagedService implements AutoCloseable {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^\\s]+:\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;

    private PackagedService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param folder for its data and its log
     * @param otlpPort where its spans go; they leave when it stops, not before
     */
    static PackagedService start(String name, Path folder, int otlpPort) throws IOException {
        return start(name, folder, otlpPort, Map.of());
    }

    /** @param more environment variables */
    public static PackagedService start(String name, Path folder, int otlpPort, Map<String, String> more)
            throws IOException {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                ROOT.resolve(name + "/target/quarkus-app/quarkus-run.jar").toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", "0",
                        "LAB_FAULTS_ENABLED", "true",
                        "LAB_AUTH_DATA", folder.resolve("data").toString(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + otlpPort,
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "60s"));
        builder.environment().putAll(more);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new PackagedService(process, log);
    }

    CompletableFuture<HttpResponse<String>> get(String path, String faults) {
        HttpRequest request = request(path).header("X-Lab-Fault", faults).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    public HttpResponse<String> getNow(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** SIGTERM, as a container platform or {@code lab down} sends it. */
    void terminate() {
        process.destroy();
    }

    public boolean endsWithin(Duration duration) throws InterruptedException {
        return process.waitFor(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** All that it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    private String address() {
        return await("address in " + log).atMost(Duration.ofSeconds(60)).until(this::findAddress, s -> !s.isEmpty());
    }

    private String findAddress() throws IOException {
        Matcher line = LISTENING.matcher(Files.readString(log));
        return line.find() ? line.group(1) : "";
    }
}
