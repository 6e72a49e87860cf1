package dev.tracelab.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Which strategy the stack is in, set and asked without the page. */
final class StrategyInForce {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int USER_SERVICE_AFTER_FRONTEND = 3;

    private StrategyInForce() {}

    /** As every other test expects it. */
    static void backToAlwaysOn() {
        put(URI.create(LabUnderTest.lab().frontend() + "/lab/sampling"), "{\"strategy\":\"always_on\"}");
    }

    /** What user-service says of its sampler; empty where it cannot be reached from here. */
    static Optional<String> ofUserService() {
        try {
            String answer = send(HttpRequest.newBuilder(userService()).build()).body();
            return Optional.of(answer).filter(body -> body.contains("user-service"));
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody else is told: services differ afterwards. */
    static void ofUserServiceAlone(String json) {
        put(userService(), json);
    }

    private static URI userService() {
        URI frontend = URI.create(LabUnderTest.lab().frontend());
        int port = frontend.getPort() + USER_SERVICE_AFTER_FRONTEND;
        return URI.create("http://" + frontend.getHost() + ":" + port + "/lab/sampler");
    }

    private static void put(URI address, String json) {
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(json))
                    .build());
            assertThat(answer.statusCode())
                    .as("PUT %s: %s", address, answer.body())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
