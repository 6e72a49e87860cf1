package dev.tracelab.tracing.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a sampling server over HTTP, Jaeger's port 5778. The JDK's client is not instrumented, so asking leaves no trace.
 * For one thread.
 */
final class SamplingServer implements StrategySource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 1024 * 1024;

    private final HttpRequest request;
    /** Made on the thread that asks, since making the first one takes a busy machine a second. */
    private HttpClient client;

    SamplingServer(URI endpoint, String service) {
        String query = "service=" + URLEncoder.encode(service, StandardCharsets.UTF_8);
        String separator = endpoint.getRawQuery() == null ? "?" : "&";
        this.request = HttpRequest.newBuilder(URI.create(endpoint + separator + query))
                .timeout(PATIENCE)
                .build();
    }

    @Override
    public byte[] ask() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LONGEST_ANSWER + 1);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            if (bytes.length > LONGEST_ANSWER) {
                throw new IOException("an answer of more than 1 MiB");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
        }
        return client;
    }
}
