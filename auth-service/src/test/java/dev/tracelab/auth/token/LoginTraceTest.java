package dev.tracelab.auth.token;

import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_REQUEST_METHOD;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_ROUTE;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginTraceTest {

    @Inject
    SpanRecorder spans;

    @Test
    void login_isOneServerSpan_thatSaysWho() {
        Response answer = Requests.login("grace", "hopper");

        List<SpanData> trace = spans.assertTrace(server("POST /tokens")
                .with(HTTP_REQUEST_METHOD, "POST")
                .with(HTTP_ROUTE, "/tokens")
                .with(URL_PATH, "/tokens")
                .with(HTTP_RESPONSE_STATUS_CODE, 200L)
                .with(stringKey("user.id"), "2")
                .with(stringKey("request.id")));
        assertThat(answer.header("traceresponse")).contains(trace.getFirst().getTraceId());
        assertThat(trace.getFirst().getResource().getAttribute(stringKey("service.name")))
                .isEqualTo("auth-service");
    }

    @Test
    void refusedLogin_isNoError_andSaysNobody() {
        Requests.login("grace", "wrong");

        spans.assertTrace(
                server("POST /tokens").with(HTTP_RESPONSE_STATUS_CODE, 401L).without(stringKey("user.id")));
    }

    @Test
    void badRequest_isNoError() {
        Requests.login("", "");

        spans.assertTrace(server("POST /tokens").with(HTTP_RESPONSE_STATUS_CODE, 400L));
    }

    @Test
    void failure_isAnError_withItsException() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .header("X-Lab-Fault", "auth-service=exception")
                .body("{\"username\":\"ada\",\"password\":\"lovelace\"}")
                .post("/tokens")
                .then()
                .statusCode(500);

        spans.assertTrace(server("POST /tokens")
                .with(HTTP_RESPONSE_STATUS_CODE, 500L)
                .error("")
                .event("exception"));
    }
}
