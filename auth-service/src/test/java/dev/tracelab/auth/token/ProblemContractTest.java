package dev.tracelab.auth.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.tracelab.tracing.test.RawHttp;
import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to be refused ends in a problem with its trace (RFC 9457). */
@QuarkusTest
class ProblemContractTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @Inject
    SpanRecorder spans;

    @TestHTTPResource("/")
    URI base;

    @AfterEach
    void tracesAreNotTheSubject() {
        spans.ignoreRest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/tokens/1", "/introspect/x", "/.well-known/other", "/tokens;x=1/y"})
    void unknownPath_is404(String path) {
        assertProblem(given().get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokens", "/introspect"})
    void wrongMethod_is405(String path) {
        Response answer = given().get(path);

        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).isEqualTo("OPTIONS, POST");
    }

    @Test
    void wrongMediaType_is415() {
        assertProblem(given().contentType(FORM).body("username=ada").post("/tokens"), 415);
        assertProblem(Requests.client().contentType(JSON).body("{}").post("/introspect"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "null", "", "{} {}", "{\"username\":\"\\x\"}"})
    void malformedJson_is400(String body) {
        assertProblem(given().contentType(ContentType.JSON).body(body).post("/tokens"), 400);
    }

    @ParameterizedTest
    @CsvSource({"/tokens," + JSON, "/introspect," + FORM})
    void bodyTooLarge_is413(String path, String type) {
        String body = "token=" + "x".repeat(70_000);

        assertProblem(Requests.client().contentType(type).body(body).post(path), 413);
    }

    @ParameterizedTest
    @CsvSource({"/tokens," + JSON, "/introspect," + FORM})
    void bodyTooLarge_inChunks_is413(String path, String type) {
        String head = "POST " + path + " HTTP/1.1\nHost: x\nContent-Type: " + type
                + "\nAuthorization: Basic YXBpLWdhdGV3YXk6bGFiLWdhdGV3YXktc2VjcmV0";

        String answer = RawHttp.sendInChunks(base, head, "token=" + "x".repeat(70_000));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "\"traceId\":\"");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("traceresponse: 00-");
    }

    private static void assertProblem(Response answer, int status) {
        String traceId = answer.path("traceId");
        assertThat(traceId).matches("[0-9a-f]{32}");
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("traceresponse", matchesPattern("00-" + traceId + "-[0-9a-f]{16}-0[13]"))
                .body("status", equalTo(status));
    }
}
