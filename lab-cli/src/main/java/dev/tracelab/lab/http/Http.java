package dev.tracelab.lab.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Plain HTTP. The old JDK client on purpose: the new one spends 100 ms on TLS set-up that a loopback call never needs. */
public final class Http {
    private final int timeoutMillis;

    public Http(Duration timeout) {
        timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    public HttpAnswer get(String url, Map<String, String> headers) throws IOException {
        return answer(open(url, headers));
    }

    public HttpAnswer post(String url, String json, Map<String, String> headers) throws IOException {
        return send("POST", url, json, headers);
    }

    public HttpAnswer put(String url, String json, Map<String, String> headers) throws IOException {
        return send("PUT", url, json, headers);
    }

    private HttpAnswer send(String method, String url, String json, Map<String, String> headers) throws IOException {
        var connection = open(url, headers);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private HttpURLConnection open(String url, Map<String, String> headers) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(timeoutMillis);
        connection.setReadTimeout(timeoutMillis);
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static HttpAnswer answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new HttpAnswer(status, connection.getHeaderFields(), text);
        }
    }
}
