package dev.tracelab.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenResourceTest {

    @Inject
    SpanRecorder spans;

    @AfterEach
    void tracesAreNotTheSubject() {
        spans.ignoreRest();
    }

    @ParameterizedTest
    @CsvSource({
        "ada, lovelace, 1, Ada Lovelace",
        "grace, hopper, 2, Grace Hopper",
        "alan, turing, 3, Alan Turing",
        "edsger, dijkstra, 4, Edsger Dijkstra",
        "barbara, liskov, 5, Barbara Liskov"
    })
    void login_ofDemoAccount(String username, String password, int id, String name) {
        Response answer = Requests.login(username, password);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(3600))
                .body("user.id", equalTo(id))
                .body("user.username", equalTo(username))
                .body("user.name", equalTo(name));
    }

    @ParameterizedTest
    @CsvSource({"ada, hopper", "nobody, lovelace", "ADA, lovelace"})
    void login_withWrongCredentials_isRefusedAlike(String username, String password) {
        Response answer = Requests.login(username, password);

        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("detail", equalTo("The username or the password is wrong."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"p\"}",
                "{\"username\":null,\"password\":\"p\"}",
                "{\"username\":\"  \",\"password\":\"p\"}",
                "{\"username\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\",\"password\":\"p\"}",
                "{\"username\":{},\"password\":\"p\"}"
            })
    void login_withBadUsername_namesTheField(String body) {
        assertRefused(body, "username");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"ada\"}",
                "{\"username\":\"ada\",\"password\":\"\"}",
                // 37 letters, but 74 bytes
                "{\"username\":\"ada\",\"password\":\"ééééééééééééééééééééééééééééééééééééé\"}",
                "{\"username\":\"ada\",\"password\":[]}"
            })
    void login_withBadPassword_namesTheField(String body) {
        assertRefused(body, "password");
    }

    @Test
    void login_withTheLongestPassword_isNotABadRequest() {
        Response answer = Requests.login("ada", "x".repeat(72));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static void assertRefused(String body, String field) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/tokens")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }
}
