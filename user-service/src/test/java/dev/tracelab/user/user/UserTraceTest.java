package dev.tracelab.user.user;

import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.semconv.DbAttributes.DB_NAMESPACE;
import static io.opentelemetry.semconv.DbAttributes.DB_QUERY_SUMMARY;
import static io.opentelemetry.semconv.DbAttributes.DB_QUERY_TEXT;
import static io.opentelemetry.semconv.DbAttributes.DB_SYSTEM_NAME;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_ROUTE;
import static io.opentelemetry.semconv.ServerAttributes.SERVER_PORT;
import static io.opentelemetry.semconv.incubating.DbIncubatingAttributes.DB_RESPONSE_RETURNED_ROWS;
import static io.opentelemetry.semconv.incubating.DbIncubatingAttributes.DB_STATEMENT;
import static io.opentelemetry.semconv.incubating.DbIncubatingAttributes.DB_SYSTEM;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String SQL = "SELECT id, username, name, email, status, created_at FROM users WHERE id = ?";

    @Inject
    SpanRecorder spans;

    @Inject
    Flyway flyway;

    @Test
    void user_isOneServerSpanAndOneQuery() {
        given().header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
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
                        .with(DB_QUERY_TEXT, SQL)
                        .with(SERVER_PORT)
                        .without(DB_SYSTEM)
                        .without(DB_STATEMENT)));
        assertThat(trace.getFirst().getTraceId()).isEqualTo(TRACE);
        assertThat(trace.getLast().getInstrumentationScopeInfo().getName()).isEqualTo("io.opentelemetry.jdbc");
    }

    @Test
    void unknownUser_isNoErrorOfTheServer() {
        when().get("/users/4711").then().statusCode(404);

        spans.assertTrace(
                server("GET /users/{id}").with(HTTP_RESPONSE_STATUS_CODE, 404L).children(client("SELECT users")));
    }

    @Test
    void badId_isRefusedBeforeTheDatabase() {
        when().get("/users/seven").then().statusCode(400);

        spans.assertTrace(server("GET /users/{id}").with(HTTP_RESPONSE_STATUS_CODE, 400L));
    }

    @Test
    void list_saysHowManyRowsWereRead() {
        when().get("/users?status=suspended&limit=7").then().statusCode(200);

        spans.assertTrace(server("GET /users")
                .with(DB_RESPONSE_RETURNED_ROWS, 7L)
                .children(client("SELECT users"), client("SELECT users")));
    }

    @Test
    void migration_makesNoTrace() {
        flyway.migrate();

        assertThat(spans.all()).isEmpty();
    }

    @Test
    void healthAndMetrics_makeNoTrace() {
        when().get("/q/health/ready").then().statusCode(200);
        when().get("/q/metrics").then().statusCode(200).body(containsString("agroal_awaiting_count"));

        assertThat(spans.all()).isEmpty();
    }
}
