package dev.tracelab.tracing.problem;

import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.RawHttp;
import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemTest {

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @TestHTTPResource("/")
    URI base;

    @Test
    void refusedInput_namesTheField() {
        assertProblem(given().get("/example/refused/x"), 400)
                .body("field", equalTo("id"))
                .body("detail", equalTo("id: must be a positive number."))
                .body("title", equalTo("Bad Request"))
                .body("instance", equalTo("/example/refused/x"));

        spans.assertTrace(server("GET /example/refused/{id}").with(HTTP_RESPONSE_STATUS_CODE, 400L));
    }

    @Test
    void unexpectedFailure_saysNothingOfItsInside() {
        Response response = given().get("/example/fails");

        assertProblem(response, 500);
        assertThat(response.asString()).doesNotContain("planned failure");
        spans.assertTrace(
                server("GET /example/fails").error("").event("exception").with(HTTP_RESPONSE_STATUS_CODE, 500L));
    }

    @Test
    void unexpectedFailure_isLoggedOnce_withItsTrace() {
        Response response = given().get("/example/fails");

        var errors = logs.all().stream()
                .filter(log -> log.getSeverity().getSeverityNumber() >= 17)
                .toList();
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getSpanContext().getTraceId()).isEqualTo(response.path("traceId"));
        spans.ignoreRest();
    }

    @Test
    void unknownPath_is404() {
        assertProblem(given().get("/nowhere"), 404);
        assertProblem(given().get("/example/refused/x/y/z"), 404);
        spans.ignoreRest();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /example/refused/x, 'GET, HEAD, OPTIONS'",
        "GET, /example, 'OPTIONS, POST'",
        "POST, /example/7, 'GET, HEAD, OPTIONS'",
        "POST, /lab/faults, 'GET, HEAD, OPTIONS'",
        "POST, /lab/telemetry, 'GET, HEAD, OPTIONS'"
    })
    void wrongMethod_is405_andSaysWhichAreRight(String method, String path, String allowed) {
        Response response = given().request(method, path);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo(allowed);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        spans.ignoreRest();
    }

    @Test
    void wrongMethod_hasItsTrace() {
        assertProblem(given().delete("/example/refused/x"), 405);
        spans.ignoreRest();
    }

    @Test
    void wrongMediaType_is415() {
        assertProblem(given().contentType("text/plain").body("x").post("/example"), 415);
        spans.ignoreRest();
    }

    @Test
    void unacceptableMediaType_is406() {
        assertProblem(
                given().accept("image/png")
                        .contentType("application/json")
                        .body("{}")
                        .post("/example"),
                406);
        spans.ignoreRest();
    }

    @Test
    void malformedJson_saysWhere_andQuotesNothing() {
        Response response = post("{\"name\": " + Canaries.PASSWORD + "}");

        assertProblem(response, 400).body("detail", containsString("line 1"));
        Canaries.assertClean(response.asString());
        Canaries.assertNoneIn(spans.atLeast(1), logs.all());
        spans.ignoreRest();
    }

    @Test
    void wrongType_namesTheField_andQuotesNothing() {
        Response response = post("{\"inner\": {\"count\": \"" + Canaries.PASSWORD + "\"}}");

        assertProblem(response, 400)
                .body("field", equalTo("inner.count"))
                .body("detail", containsString("a number is needed"));
        Canaries.assertClean(response.asString());
        Canaries.assertNoneIn(spans.atLeast(1), logs.all());
        spans.ignoreRest();
    }

    @Test
    void emptyBody_is400() {
        assertProblem(post(""), 400).body("detail", containsString("empty"));
        assertProblem(post("null"), 400).body("detail", containsString("null"));
        spans.ignoreRest();
    }

    @Test
    void largeBody_is413() {
        assertProblem(post("{\"name\": \"" + "x".repeat(70_000) + "\"}"), 413);
        spans.ignoreRest();
    }

    @Test
    void largeBodyInChunks_is413() {
        String head = "POST /example HTTP/1.1\nHost: x\nContent-Type: application/json";

        String answer = RawHttp.sendInChunks(base, head, " ".repeat(70_000));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "\"traceId\"");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("traceresponse: 00-");
        spans.ignoreRest();
    }

    @Test
    void validBody_isRead() {
        post("{\"name\": \"a\", \"count\": 3}").then().statusCode(200).body("count", equalTo(3));
        spans.assertTrace(server("POST /example"));
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/example");
    }

    private static ValidatableResponse assertProblem(Response response, int status) {
        String traceId = response.path("traceId");
        assertThat(traceId).matches("[0-9a-f]{32}");
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("traceresponse", matchesPattern("00-" + traceId + "-[0-9a-f]{16}-0[13]"))
                .body("status", equalTo(status))
                .body("type", equalTo("about:blank"));
    }
}
