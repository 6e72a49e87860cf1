package dev.tracelab.user.user;

import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.semconv.DbAttributes.DB_NAMESPACE;
import static io.opentelemetry.semconv.DbAttributes.DB_QUERY_SUMMARY;
import static io.opentelemetry.semconv.DbAttributes.DB_QUERY_TEXT;
import static io.opentelemetry.semconv.DbAttributes.DB_SYSTEM_NAME;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_ROUTE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.user.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UserTraceTest {

    private static final String CALLER = "00f067aa0ba902b7";

    @Inject
    SpanRecorder spans;

    @Test
    void user_isOneServerSpanAndOneQuery() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-" + CALLER + "-01")
                .get("/users/7")
                .then()
                .statusCode(200);

        var trace = spans.assertTrace(server("GET /users/{id}")
                .remoteParent(CALLER)
                .with(HTTP_ROUTE, "/users/{id}")
                .with(HTTP_RESPONSE_STATUS_CODE, 200L)
                .children(client("SELECT users")
                        .with(DB_SYSTEM_NAME, "postgresql")
                        .with(DB_NAMESPACE, "postgres")
                        .with(DB_QUERY_SUMMARY, "SELECT users")
                        .with(DB_QUERY_TEXT)));

        assertThat(trace.getFirst().getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
