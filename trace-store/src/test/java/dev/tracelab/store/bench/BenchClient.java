package dev.tracelab.store.bench;

import dev.tracelab.store.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends and queries, and fails on any answer but the expected one. */
final class BenchClient {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Ports ports;

    BenchClient(Ports ports) {
        this.ports = ports;
    }

    void post(byte[] request) {
        exchange(
                HttpRequest.newBuilder(uri(ports.otlpHttp(), "/v1/traces"))
                        .header("Content-Type", "application/x-protobuf")
                        .POST(BodyPublishers.ofByteArray(request))
                        .build(),
                200);
    }

    void get(String path, int expected) {
        exchange(HttpRequest.newBuilder(uri(ports.query(), path)).build(), expected);
    }

    private void exchange(HttpRequest http, int expected) {
        try {
            HttpResponse<byte[]> response = client.send(http, BodyHandlers.ofByteArray());
            if (response.statusCode() != expected) {
                throw new IllegalStateException(http.uri() + " answered " + response.statusCode());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the store does not answer", e);
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
