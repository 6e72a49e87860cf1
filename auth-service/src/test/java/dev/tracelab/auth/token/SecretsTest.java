package dev.tracelab.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets planted wherever a caller can put them turn up in no span, log record or refusal. */
@QuarkusTest
class SecretsTest {

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @AfterEach
    void tracesAreNotTheSubject() {
        spans.ignoreRest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"ada\",\"password\":\"" + Canaries.PASSWORD + "\"}",
                "{\"username\":\"" + Canaries.PASSWORD + "\",\"password\":\"lovelace\"}",
                "{\"username\":\"" + Canaries.EMAIL + "\",\"password\":\"\"}",
                "{\"password\":{\"is\":\"" + Canaries.PASSWORD + "\"}}",
                "{\"" + Canaries.PASSWORD + "\":1,\"username\":[\"" + Canaries.CARD_NUMBER + "\"]}",
                "{\"username\":\"ada\",\"password\":" + Canaries.PASSWORD + "}",
                Canaries.PASSWORD,
                "username=ada&password=" + Canaries.PASSWORD
            })
    void login_leaksNothing(String body) {
        Response answer = withHeaders().contentType(ContentType.JSON).body(body).post("/tokens");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertNothingIn(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {Canaries.TOKEN, Canaries.TOKEN + ".b.c", "eyJhbGciOiJub25lIn0." + Canaries.TOKEN + "."})
    void introspection_leaksNothing(String token) {
        Response answer = withHeaders()
                .auth()
                .preemptive()
                .basic(Requests.CLIENT, Requests.SECRET)
                .formParam("token", token)
                .post("/introspect");

        assertThat(answer.asString()).isEqualTo("{\"active\":false}");
        assertNothingIn(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=" + Canaries.TOKEN + "%zz", "token=a&token=" + Canaries.TOKEN, Canaries.TOKEN})
    void badForm_leaksNothing(String form) {
        Response answer = Requests.client()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/introspect");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertNothingIn(answer);
    }

    @Test
    void failure_leaksNothing() {
        Response answer = withHeaders()
                .header("X-Lab-Fault", "auth-service=exception")
                .contentType(ContentType.JSON)
                .body("{\"username\":\"ada\",\"password\":\"" + Canaries.PASSWORD + "\"}")
                .post("/tokens");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertNothingIn(answer);
    }

    @Test
    void goodToken_leaksNothingOfItself() {
        String token = Requests.token();

        Requests.introspect(token);

        String signature = token.substring(token.lastIndexOf('.') + 1);
        assertThat(reported(2))
                .noneMatch(span -> span.toString().contains(signature))
                .noneMatch(span -> span.toString().contains(Requests.SECRET));
        assertThat(logs.all()).isNotEmpty().noneMatch(log -> log.toString().contains(signature));
    }

    private void assertNothingIn(Response answer) {
        Canaries.assertClean(answer.asString() + answer.headers());
        Canaries.assertNoneIn(reported(1), logs.all());
    }

    /** A span ends a moment after its answer is read. */
    private List<SpanData> reported(int number) {
        return await().until(spans::all, hasSize(number));
    }

    private static RequestSpecification withHeaders() {
        return RestAssured.given()
                .cookie("session", Canaries.COOKIE)
                .header("Authorization", "Bearer " + Canaries.TOKEN)
                .header("baggage", "user.email=" + Canaries.EMAIL)
                .header("tracestate", "shop=" + Canaries.CARD_NUMBER);
    }
}
