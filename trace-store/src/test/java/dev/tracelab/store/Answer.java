package dev.tracelab.store;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One HTTP answer as tests look at it. */
public record Answer(HttpResponse<byte[]> http) {
    public int status() {
        return http.statusCode();
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return http.body();
    }

    public String text() {
        return new String(http.body(), StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return new JsonObject(text());
    }

    /** All spans of a query answer, whatever resource and scope they are under; none of a 404. */
    public List<JsonObject> spans() {
        if (status() == 404) {
            return List.of();
        }
        return objects(json().getJsonObject("result"), "resourceSpans")
                .flatMap(resource -> objects(resource, "scopeSpans"))
                .flatMap(scope -> objects(scope, "spans"))
                .toList();
    }

    public JsonObject span(String name) {
        return spans().stream()
                .filter(span -> name.equals(span.getString("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span " + name + " in " + text()));
    }

    public List<String> spanNames() {
        return spans().stream().map(span -> span.getString("name")).toList();
    }

    static Stream<JsonObject> objects(JsonObject parent, String list) {
        return parent.getJsonArray(list).stream().map(JsonObject.class::cast);
    }
}
