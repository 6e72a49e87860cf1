package dev.tracelab.lab.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The frontend's API as a browser would use it. */
public final class LabClient {
    /** The first demo account; its user id is 1. */
    public static final String USER = "ada";

    public static final String PASSWORD = "lovelace";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A fault may well hold a request for half a minute. */
    private static final Http HTTP = new Http(Duration.ofSeconds(60));

    private final String url;
    private final String fault;

    /** @param fault value of {@code X-Lab-Fault}, empty for none */
    public LabClient(String url, String fault) {
        this.url = url;
        this.fault = fault;
    }

    /** A token of the demo account. */
    public String token() {
        var answer = new LabClient(url, "").login();
        if (!answer.isSuccess()) {
            throw LabException.failed("Login at " + url + " answered " + answer.status() + ": " + answer.body());
        }
        return field(answer.body(), "token");
    }

    public HttpAnswer login() {
        return post("/api/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(USER, PASSWORD), Map.of());
    }

    public HttpAnswer get(String path, String token) {
        try {
            return HTTP.get(url + path, headers(Map.of("Authorization", "Bearer " + token)));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    public HttpAnswer post(String path, String body, String token, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + token);
        return post(path, body, headers);
    }

    static String field(String json, String name) {
        try {
            return JSON.readTree(json).path(name).asText();
        } catch (JsonProcessingException e) {
            throw new LabException(1, "The answer is no JSON: " + json, e);
        }
    }

    private HttpAnswer post(String path, String body, Map<String, String> headers) {
        try {
            return HTTP.post(url + path, body, headers(headers));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private Map<String, String> headers(Map<String, String> own) {
        var headers = new HashMap<>(own);
        if (!fault.isEmpty()) {
            headers.put("X-Lab-Fault", fault);
        }
        return headers;
    }

    private LabException unreachable(IOException cause) {
        return new LabException(1, "The frontend at " + url + " cannot be reached: " + cause.getMessage(), cause);
    }
}
