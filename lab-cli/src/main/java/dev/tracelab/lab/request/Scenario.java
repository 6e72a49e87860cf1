package dev.tracelab.lab.request;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.HttpAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * One of the requests that {@code lab request} makes.
 *
 * @param line method and path, for people
 * @param documented whether its trace is the documented one
 * @param call makes it with a token
 */
record Scenario(String line, boolean documented, BiFunction<LabClient, String, HttpAnswer> call) {
    private static final String DEFAULT_ID = "7";
    private static final String ORDER = "{\"items\":[{\"sku\":\"%s\",\"quantity\":2}]}";
    /** A product of the seeded catalog. */
    private static final String SKU = "BOOK-TRACING";

    /** @param words what stands behind {@code lab request} */
    static Scenario of(List<String> words) {
        var what = words.isEmpty() ? "user" : words.getFirst();
        if (words.size() > (what.equals("user") ? 2 : 1)) {
            throw LabException.environment("'" + String.join(" ", words) + "' is too much: " + usage());
        }
        return switch (what) {
            case "user" -> user(words.size() == 2 ? words.get(1) : DEFAULT_ID);
            case "users" -> get("/api/users?status=active&limit=20", false);
            case "order" -> order();
            case "login" -> new Scenario("POST /api/login", false, (client, token) -> client.login());
            default -> throw LabException.environment("There is no request '" + what + "': " + usage());
        };
    }

    boolean needsToken() {
        return !line.equals("POST /api/login");
    }

    private static Scenario user(String id) {
        if (!id.matches("[^/\\s?#]+")) {
            throw LabException.environment("'" + id + "' is no user id.");
        }
        return get("/api/users/" + id, true);
    }

    private static Scenario get(String path, boolean documented) {
        return new Scenario("GET " + path, documented, (client, token) -> client.get(path, token));
    }

    /** For the demo account itself: others' orders are refused. */
    private static Scenario order() {
        var path = "/api/users/1/orders";
        return new Scenario(
                "POST " + path,
                false,
                (client, token) -> client.post(
                        path,
                        ORDER.formatted(SKU),
                        token,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString())));
    }

    private static String usage() {
        return "one of user ID, users, order, login.";
    }
}
