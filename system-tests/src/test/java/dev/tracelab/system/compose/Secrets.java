package dev.tracelab.system.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Canaries in every place of a span and a log record where a careless sender may put a secret. */
final class Secrets {

    static final List<String> CANARIES = List.of(
            "canary-password-7f3a",
            "canary-token-91bc",
            "canary-5d2e",
            "4929000000000006",
            "4929 0000 0000 0006",
            "canary-session-c0de");

    /** No secrets: fractions whose digits could be those of a card. */
    static final String WEIGHT = "10.371449635398431";

    static final String SHARE = "2.4012345678901235";

    /** A canary in the form in which it is met, and where no sender would think of it. */
    private static final List<String> ATTRIBUTES = List.of(
            text("url.full", "http://shop/reset?token=canary-token-91bc&user=canary-5d2e%40example.org"),
            text("url.query", "password=canary-password-7f3a"),
            text("user.password", "canary-password-7f3a"),
            text("http.request.header.cookie", "session=canary-session-c0de"),
            text("http.request.header.authorization", "Bearer canary-token-91bc"),
            text("note", "session=canary-session-c0de; Path=/"),
            text("body", "{\\\"password\\\": \\\"canary-password-7f3a\\\"}"),
            text("db.query.text", "SELECT * FROM users WHERE email = 'canary-5d2e@example.org'"),
            text("card", "4929 0000 0000 0006"),
            attribute("card.number", "{\"intValue\":\"4929000000000006\"}"),
            attribute("weight", "{\"doubleValue\":" + WEIGHT + "}"),
            attribute("share", "{\"doubleValue\":" + SHARE + "}"),
            attribute("mails", "{\"arrayValue\":{\"values\":[{\"stringValue\":\"canary-5d2e@example.org\"}]}}"),
            attribute("form", map(text("password", "canary-password-7f3a"))));

    private Secrets() {}

    static JsonNode trace(String traceId, String spanId, long nanos) throws Exception {
        return Stack.JSON.readTree("""
                {"resourceSpans": [{
                  "resource": {"attributes": [%1$s, {"key": "service.name", "value": {"stringValue": "careless"}}]},
                  "scopeSpans": [{
                    "scope": {"name": "careless", "attributes": [%1$s]},
                    "spans": [{
                      "traceId": "%2$s", "spanId": "%3$s", "kind": 2, "traceState": "a=4929000000000006",
                      "name": "GET /reset?token=canary-token-91bc for canary-5d2e@example.org",
                      "startTimeUnixNano": "%4$d", "endTimeUnixNano": "%4$d",
                      "attributes": [%1$s],
                      "events": [{
                        "timeUnixNano": "%4$d", "name": "login of canary-5d2e@example.org",
                        "attributes": [%1$s,
                          {"key": "exception.message", "value": {"stringValue": "bad password: canary-password-7f3a"}},
                          {"key": "exception.stacktrace", "value": {"stringValue":
                            "java.lang.Error: token=canary-token-91bc\\n\\tat X.y(X.java:1)"}}]}],
                      "status": {"code": 2, "message": "no card 4929000000000006 for Bearer canary-token-91bc"}
                    }]}]}]}
                """.formatted(String.join(",", ATTRIBUTES), traceId, spanId, nanos));
    }

    static JsonNode logs(String traceId, String spanId, long nanos) throws Exception {
        return Stack.JSON.readTree("""
                {"resourceLogs": [{
                  "resource": {"attributes": [%1$s, {"key": "service.name", "value": {"stringValue": "careless"}}]},
                  "scopeLogs": [{
                    "scope": {"name": "careless", "attributes": [%1$s]},
                    "logRecords": [
                      {"timeUnixNano": "%4$d", "traceId": "%2$s", "spanId": "%3$s", "attributes": [%1$s],
                       "body": {"stringValue": "login of canary-5d2e@example.org with password=canary-password-7f3a"}},
                      {"timeUnixNano": "%4$d", "traceId": "%2$s", "spanId": "%3$s", "attributes": [%1$s],
                       "body": %5$s}]}]}]}
                """.formatted(
                        String.join(",", ATTRIBUTES),
                        traceId,
                        spanId,
                        nanos,
                        map(text("password", "canary-password-7f3a"), text("card", "4929000000000006"))));
    }

    private static String text(String key, String value) {
        return attribute(key, "{\"stringValue\":\"%s\"}".formatted(value));
    }

    private static String map(String... entries) {
        return "{\"kvlistValue\":{\"values\":[%s]}}".formatted(String.join(",", entries));
    }

    private static String attribute(String key, String value) {
        return "{\"key\":\"%s\",\"value\":%s}".formatted(key, value);
    }
}
