package dev.tracelab.user.database;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.user.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Inject
    SpanRecorder spans;

    @AfterEach
    void recover() {
        TestDatabase.acceptConnections();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> when().get("/q/health/ready").statusCode() == 200);
        spans.ignoreRest();
    }

    @Test
    void databaseDown_makesUnreadyWithTheReasonAndNotDead() {
        TestDatabase.refuseConnections();

        // The first checks may still meet connections of before; their reason is another one.
        Awaitility.await()
                .until(() -> reason(when().get("/q/health/ready")).contains("not currently accepting connections"));
        when().get("/q/health/ready").then().statusCode(503);
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void databaseDown_isAnswered503ThatNamesTheHop() {
        TestDatabase.refuseConnections();

        when().get("/users/7").then().statusCode(503).body("hop", equalTo("database"));
    }

    @Test
    void databaseBack_makesReadyAgain() {
        TestDatabase.refuseConnections();
        assertThat(when().get("/q/health/ready").statusCode()).isEqualTo(503);

        TestDatabase.acceptConnections();

        Awaitility.await().until(() -> when().get("/q/health/ready").statusCode() == 200);
        Awaitility.await().until(() -> when().get("/users/7").statusCode() == 200);
    }

    private static String reason(Response ready) {
        return ready.path("checks.find { it.name == 'Database connections health check' }.data.toString()");
    }
}
