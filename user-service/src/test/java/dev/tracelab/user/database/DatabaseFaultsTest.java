package dev.tracelab.user.database;

import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.semconv.DbAttributes.DB_QUERY_TEXT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.ExpectedSpan;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import dev.tracelab.user.PaymentStub;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseFaultsTest {

    @Inject
    SpanRecorder spans;

    @Stub("payment-provider")
    WireMockServer provider;

    @Test
    void slowQuery_isALongJdbcSpan() {
        get("slow-query", "/users/7");

        List<SpanData> trace = spans.assertTrace(server("GET /users/{id}").children(client("SELECT users")));
        assertThat(duration(trace.getLast())).isBetween(Duration.ofMillis(1490), Duration.ofMillis(2500));
    }

    @Test
    void slowQuery_ofAListIsSlowOnce() {
        get("slow-query", "/users?limit=3");

        List<SpanData> trace =
                spans.assertTrace(server("GET /users").children(client("SELECT users"), client("SELECT users")));
        assertThat(duration(trace.getFirst())).isBetween(Duration.ofMillis(1490), Duration.ofMillis(2900));
    }

    @Test
    void nPlusOne_isOneQueryForEachUser() {
        get("n-plus-one", "/users?limit=6");

        spans.assertTrace(server("GET /users").children(queries("SELECT users", 1 + 6 + 1)));
    }

    @Test
    void nPlusOne_isOneQueryForEachOrder() {
        PaymentStub.authorizes(provider);
        order(501);
        order(501);

        get("n-plus-one", "/users/501/orders");

        spans.assertTrace(server("GET /users/{id}/orders")
                .children(client("SELECT users"), client("SELECT orders"))
                .children(queries("SELECT order_items", 2)));
    }

    @Test
    void withoutAFault_ordersAreReadWithTwoQueries() {
        PaymentStub.authorizes(provider);
        order(502);
        order(502);

        given().get("/users/502/orders").then().statusCode(200);

        spans.assertTrace(server("GET /users/{id}/orders")
                .children(client("SELECT users"), client("SELECT orders"), client("SELECT order_items")));
    }

    @Test
    void lockWait_isALongJdbcSpan() {
        get("lock-wait", "/users/7");

        List<SpanData> trace = spans.assertTrace(server("GET /users/{id}")
                .children(client("SELECT users")
                        .check(span -> assertThat(span.getAttributes().get(DB_QUERY_TEXT))
                                .endsWith("FOR SHARE"))));
        assertThat(duration(trace.getLast())).isBetween(Duration.ofMillis(800), Duration.ofMillis(2000));
    }

    @Test
    void poolExhausted_isAWaitBeforeAShortJdbcSpan() {
        get("pool-exhausted", "/users/7");

        List<SpanData> trace = spans.assertTrace(server("GET /users/{id}").children(client("SELECT users")));
        SpanData request = trace.getFirst();
        SpanData query = trace.getLast();
        assertThat(Duration.ofNanos(query.getStartEpochNanos() - request.getStartEpochNanos()))
                .isBetween(Duration.ofMillis(800), Duration.ofMillis(2500));
        assertThat(duration(query)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void fault_ofAnotherServiceChangesNothing() {
        given().header("X-Lab-Fault", "payment=slow")
                .get("/users?limit=2")
                .then()
                .statusCode(200);

        spans.assertTrace(server("GET /users").children(queries("SELECT users", 2)));
    }

    private static void get(String fault, String path) {
        given().header("X-Lab-Fault", "user-service=" + fault).get(path).then().statusCode(200);
    }

    private void order(int user) {
        given().contentType(ContentType.JSON)
                .body("{\"items\":[{\"sku\":\"PEN-BLUE\",\"quantity\":1}]}")
                .post("/users/" + user + "/orders")
                .then()
                .statusCode(201);
        spans.skipTrace(server("POST /users/{id}/orders"));
    }

    private static ExpectedSpan[] queries(String name, int count) {
        return Stream.generate(() -> client(name)).limit(count).toArray(ExpectedSpan[]::new);
    }

    private static Duration duration(SpanData span) {
        return Duration.ofNanos(span.getEndEpochNanos() - span.getStartEpochNanos());
    }
}
