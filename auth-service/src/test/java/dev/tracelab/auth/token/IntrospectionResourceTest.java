package dev.tracelab.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.tracelab.auth.key.SigningKeys;
import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IntrospectionResourceTest {

    @Inject
    SpanRecorder spans;

    @Inject
    SigningKeys keys;

    @AfterEach
    void tracesAreNotTheSubject() {
        spans.ignoreRest();
    }

    @Test
    void introspection_ofFreshToken_isActive() {
        long before = System.currentTimeMillis() / 1000;

        Response answer = Requests.introspect(Requests.token());

        answer.then().statusCode(200).header("Cache-Control", "no-store").body("$", not(hasKey("client_id")));
        JsonPath json = answer.jsonPath();
        assertThat(json.getMap("$"))
                .containsAllEntriesOf(Map.of(
                        "active", true,
                        "sub", "1",
                        "username", "ada",
                        "name", "Ada Lovelace",
                        "scope", "users orders",
                        "iss", "http://auth-service",
                        "aud", "trace-lab",
                        "token_type", "Bearer"));
        assertThat(json.getLong("iat")).isBetween(before, before + 60);
        assertThat(json.getLong("exp")).isEqualTo(json.getLong("iat") + 3600);
    }

    @ParameterizedTest
    @EnumSource
    void introspection_ofForgery_saysNothingButInactive(Forgery forgery) {
        Response answer = Requests.introspect(forgery.make(keys.current()));

        answer.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(answer.asString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void introspection_ofLongGarbage_isAnAnswerToo() {
        Response answer = Requests.introspect("x".repeat(60_000));

        assertThat(answer.asString()).isEqualTo("{\"active\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "token", "token=", "token=%20+", "tokens=x", "token=x&token=y", "token=x%zz", "token=x%"})
    void introspection_withBadForm_namesTheField(String form) {
        Response answer = postForm(form);

        answer.then().statusCode(400).body("field", equalTo("token"));
    }

    @Test
    void introspection_readsTheTokenAmongOtherFields() {
        String token = Requests.token();

        Response answer = postForm("token_type_hint=access_token&x&token=" + token.replace(".", "%2E") + "&=&y=%zz");

        answer.then().statusCode(200).body("active", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=x", "", "token=x%zz"})
    void introspection_withoutClient_isChallenged_beforeItsFormIsRead(String form) {
        Response answer = RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/introspect");

        assertChallenged(answer);
    }

    @ParameterizedTest
    @CsvSource({"api-gateway, wrong-secret-000", "stranger, lab-gateway-secret", "api-gateway, ''"})
    void introspection_byWrongClient_isChallenged(String client, String secret) {
        Response answer = RestAssured.given()
                .auth()
                .preemptive()
                .basic(client, secret)
                .formParam("token", "x")
                .post("/introspect");

        assertChallenged(answer);
    }

    private static Response postForm(String form) {
        return Requests.client()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/introspect");
    }

    private static void assertChallenged(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("WWW-Authenticate", startsWith("Basic realm="));
    }
}
