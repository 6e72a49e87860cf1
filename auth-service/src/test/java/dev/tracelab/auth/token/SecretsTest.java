package dev.tracelab.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.logs.data.LogRecordData;
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
        assertThat(spans.all()).hasSize(2).noneMatch(span -> span.toString().contains(signature));
        assertThat(logs.all()).isNotEmpty().noneMatch(log -> log.toString().contains(signature));
        assertThat(spans.all()).noneMatch(span -> span.toString().contains(Requests.SECRET));
    }

    private void assertNothingIn(Response answer) {
        Canaries.assertClean(answer.asString() + answer.headers());
        List<LogRecordData> records = logs.all();
        Canaries.assertNoneIn(spans.all(), records);
    }

    private static RequestSpecification withHeaders() {
        return RestAssured.given()
                .cookie("session", Canaries.COOKIE)
                .header("Authorization", "Bearer " + Canaries.TOKEN)
                .header("baggage", "user.email=" + Canaries.EMAIL)
                .header("tracestate", "shop=" + Canaries.CARD_NUMBER);
    }
}
