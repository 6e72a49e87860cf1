package dev.tracelab.store;

import com.google.protobuf.MessageLite;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Talks to a trace back end over HTTP: this store or a real Jaeger. */
public final class StoreClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String otlp;
    private final String query;

    /** Takes the base addresses of OTLP/HTTP and of the query API. */
    public StoreClient(String otlp, String query) {
        this.otlp = otlp;
        this.query = query;
    }

    public static StoreClient of(Ports ports) {
        return new StoreClient("http://127.0.0.1:" + ports.otlpHttp(), "http://127.0.0.1:" + ports.query());
    }

    public Answer sendTraces(JsonObject request) {
        return send("/v1/traces", "application/json", request.encode().getBytes(StandardCharsets.UTF_8));
    }

    public Answer sendTraces(MessageLite request) {
        return send("/v1/traces", "application/x-protobuf", request.toByteArray());
    }

    public Answer sendLogs(MessageLite request) {
        return send("/v1/logs", "application/x-protobuf", request.toByteArray());
    }

    public Answer send(String path, String contentType, byte[] body) {
        return exchange(post(path, contentType, body));
    }

    public Answer sendGzip(String path, String contentType, byte[] body) {
        return exchange(post(path, contentType, body).header("Content-Encoding", "gzip"));
    }

    private HttpRequest.Builder post(String path, String contentType, byte[] body) {
        return HttpRequest.newBuilder(URI.create(otlp + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
    }

    public Answer trace(String id) {
        return query("/api/v3/traces/" + id);
    }

    /** Takes the path, then names and values of parameters in turn. */
    public Answer query(String path, String... parameters) {
        StringBuilder uri = new StringBuilder(query).append(path);
        for (int i = 0; i < parameters.length; i += 2) {
            uri.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return exchange(HttpRequest.newBuilder(URI.create(uri.toString())));
    }

    public static Answer exchange(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
