package dev.tracelab.lab.bench.overhead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Switches the sampler of a running frontend, which decides for the whole trace, and reads what it decided. */
final class Samplers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Samplers() {}

    static void set(String frontend, Variant variant) throws InterruptedException {
        if (variant.strategy().isEmpty()) {
            return;
        }
        var answer = send(HttpRequest.newBuilder(URI.create(frontend + "/lab/sampler"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(variant.strategy()))
                .build());
        if (answer.statusCode() != 200) {
            throw LabException.failed("The frontend does not take " + variant.strategy() + ": it answered "
                    + answer.statusCode() + " " + answer.body());
        }
    }

    /** Zero where nobody counts, as without the extension. */
    static SpanCount count(String frontend) throws InterruptedException {
        var answer = send(
                HttpRequest.newBuilder(URI.create(frontend + "/lab/telemetry")).build());
        if (answer.statusCode() != 200) {
            return new SpanCount(0, 0);
        }
        var spans = json(answer.body()).path("spans");
        return new SpanCount(
                spans.path("created").asLong(), spans.path("sampled").asLong());
    }

    private static HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw LabException.wrap(request.uri() + " cannot be reached", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new LabException(1, "The answer is no JSON: " + text, e);
        }
    }

    /** Spans begun so far, and those of them that were kept. */
    record SpanCount(long created, long sampled) {

        /** Of the spans begun since an earlier count, the share that was kept; NaN where there were none. */
        double shareSince(SpanCount earlier) {
            var begun = created - earlier.created;
            return begun == 0 ? Double.NaN : (double) (sampled - earlier.sampled) / begun;
        }
    }
}
