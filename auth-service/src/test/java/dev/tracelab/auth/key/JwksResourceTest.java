package dev.tracelab.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JwksResourceTest {

    @Inject
    SpanRecorder spans;

    @Inject
    SigningKeys keys;

    /** A first start makes its key beside the start; until then the answer is 503. */
    @BeforeEach
    void keyIsThere() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(keys::loaded);
    }

    @AfterEach
    void tracesAreNotTheSubject() {
        spans.ignoreRest();
    }

    @Test
    void keySet_hasThePublicPartOnly() {
        Response answer = RestAssured.get("/.well-known/jwks.json");

        answer.then().statusCode(200).header("Cache-Control", "max-age=300").body("keys.size()", equalTo(1));
        Map<String, String> key = answer.path("keys[0]");
        assertThat(key).containsOnlyKeys("kty", "kid", "use", "alg", "n", "e");
        assertThat(key)
                .containsEntry("kty", "RSA")
                .containsEntry("use", "sig")
                .containsEntry("alg", "RS256")
                .containsEntry("kid", keys.current().id());
    }

    @Test
    void readiness_saysThatTheKeyIsLoaded() {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'signing-key' }.data.state", equalTo("The signing key is loaded."));
    }

    @Test
    void api_isDescribed() {
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem("/tokens"))
                .body("paths.keySet()", hasItem("/introspect"))
                .body("paths.keySet()", hasItem("/.well-known/jwks.json"));
    }
}
