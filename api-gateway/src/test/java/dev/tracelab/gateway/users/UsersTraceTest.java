package dev.tracelab.gateway.users;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.semconv.ErrorAttributes.ERROR_TYPE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_REQUEST_METHOD;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_ROUTE;
import static io.opentelemetry.semconv.ServerAttributes.SERVER_ADDRESS;
import static io.opentelemetry.semconv.ServerAttributes.SERVER_PORT;
import static io.opentelemetry.semconv.UrlAttributes.URL_FULL;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static io.opentelemetry.semconv.UrlAttributes.URL_SCHEME;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.gateway.Neighbours;
import dev.tracelab.gateway.StubbedNeighbours;
import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.ExpectedSpan;
import dev.tracelab.tracing.test.LogRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UsersTraceTest extends StubbedNeighbours {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    @Inject
    LogRecorder logs;

    @Test
    void user_makesTheGatewaysPartOfTheDocumentedTrace() {
        request().get("/users/7").then().statusCode(200);

        spans.assertTrace(server("GET /users/{id}")
                .with(HTTP_REQUEST_METHOD, "GET")
                .with(HTTP_ROUTE, "/users/{id}")
                .with(HTTP_RESPONSE_STATUS_CODE, 200L)
                .with(URL_PATH, "/users/7")
                .with(URL_SCHEME, "http")
                .with(SERVER_ADDRESS)
                .with(SERVER_PORT)
                .with(stringKey("user.id"), "1")
                .with(stringKey("request.id"))
                .without(stringKey("tracelab.introspection.cache.hit"))
                .children(introspection(), read().with(stringKey("user.id"), "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway=sequential", "user-service=delay:1ms"})
    void calls_runOneAfterTheOther_whetherAskedToOrNot(String fault) {
        request().header("X-Lab-Fault", fault).get("/users/7");

        List<SpanData> trace = documented();
        assertThat(startOf(trace, "GET /users/{id}", 1)).isGreaterThanOrEqualTo(endOf(trace, "POST /introspect"));
    }

    @Test
    void faultParallel_runsTheCallsSideBySide_withTheSameParents() {
        auth.resetAll();
        auth.stubFor(com.github.tomakehurst.wiremock.client.WireMock.post("/introspect")
                .willReturn(okJson("{\"active\":true,\"sub\":\"1\",\"exp\":4102444800}")
                        .withFixedDelay(200)));

        request()
                .header("X-Lab-Fault", "api-gateway=parallel")
                .get("/users/7")
                .then()
                .statusCode(200);

        List<SpanData> trace =
                spans.assertTrace(server("GET /users/{id}").children(introspection(), client("GET /users/{id}")));
        assertThat(startOf(trace, "GET /users/{id}", 1)).isLessThan(endOf(trace, "POST /introspect"));
    }

    @Test
    void faultRetry_showsTheFailedCallAndTheNext() {
        users.resetAll();
        users.stubFor(get(anyUrl()).willReturn(okJson(Neighbours.ADA)));
        users.stubFor(get(anyUrl())
                .withHeader("X-Lab-Fault", equalTo("user-service=error:503"))
                .willReturn(aResponse().withStatus(503)));

        request()
                .header("X-Lab-Fault", "api-gateway=retry")
                .get("/users/7")
                .then()
                .statusCode(200);

        spans.assertTrace(server("GET /users/{id}")
                .children(
                        introspection(),
                        client("GET /users/{id}").error("").with(HTTP_RESPONSE_STATUS_CODE, 503L),
                        read()));
    }

    @Test
    void faultB3Only_sendsNoTraceparent() {
        request().header("X-Lab-Fault", "api-gateway=b3-only").get("/users/7");

        users.verify(
                getRequestedFor(anyUrl()).withHeader("b3", containing("-1")).withoutHeader("traceparent"));
        documented();
    }

    @Test
    void tracestateAndListedBaggage_areSentOn_otherBaggageIsNot() {
        request()
                .header("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01")
                .header("tracestate", "vendor=a:1")
                .header("baggage", "request.id=r-1,secret=" + Canaries.TOKEN)
                .get("/users/7");

        users.verify(getRequestedFor(anyUrl())
                .withHeader("traceparent", containing(TRACE_ID))
                .withHeader("tracestate", equalTo("vendor=a:1")));
        String baggage = users.getAllServeEvents().getFirst().getRequest().getHeader("baggage");
        assertThat(baggage.split(",")).containsExactlyInAnyOrder("request.id=r-1", "user.id=1");
        documented();
    }

    @Test
    void secrets_areNowhere() {
        given().header("Authorization", "Bearer " + Canaries.TOKEN)
                .header("Cookie", "session=" + Canaries.COOKIE)
                .contentType("application/json")
                .body("{\"cardNumber\":\"" + Canaries.CARD_NUMBER + "\",\"email\":\"" + Canaries.EMAIL + "\"}")
                .post("/users/1/orders");

        Canaries.assertNoneIn(spans.atLeast(3), logs.all());
        auth.verify(postRequestedFor(anyUrl()).withRequestBody(containing(Canaries.TOKEN)));
        spans.ignoreRest();
    }

    @Test
    void deadUserService_is502_andTheCallsAreErrors() {
        users.resetAll();
        users.stubFor(get(anyUrl())
                .willReturn(
                        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)));

        request().get("/users/7").then().statusCode(502).body("hop", org.hamcrest.Matchers.equalTo("user-service"));

        ExpectedSpan failed = client("GET /users/{id}").error("").with(ERROR_TYPE);
        spans.assertTrace(server("GET /users/{id}")
                .error("")
                .event("exception")
                .children(
                        introspection(),
                        failed,
                        client("GET /users/{id}").error(""),
                        client("GET /users/{id}").error("")));
    }

    private List<SpanData> documented() {
        return spans.assertTrace(server("GET /users/{id}").children(introspection(), client("GET /users/{id}")));
    }

    private static ExpectedSpan introspection() {
        return client("POST /introspect").with(HTTP_RESPONSE_STATUS_CODE, 200L).with(URL_FULL);
    }

    private static ExpectedSpan read() {
        return client("GET /users/{id}").with(HTTP_RESPONSE_STATUS_CODE, 200L);
    }

    private static long startOf(List<SpanData> trace, String name, int index) {
        return named(trace, name).get(index).getStartEpochNanos();
    }

    private static long endOf(List<SpanData> trace, String name) {
        return named(trace, name).getFirst().getEndEpochNanos();
    }

    private static List<SpanData> named(List<SpanData> trace, String name) {
        return trace.stream().filter(span -> span.getName().equals(name)).toList();
    }

    private static RequestSpecification request() {
        return given().header("Authorization", Neighbours.TOKEN);
    }
}
