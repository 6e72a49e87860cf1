package dev.tracelab.frontend;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_ROUTE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = StubServices.class,
        initArgs = {@ResourceArg(name = "api-gateway", value = "")})
class FrontendTest {

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @Stub("api-gateway")
    WireMockServer gateway;

    @BeforeEach
    void gatewayAnswers() {
        gateway.resetAll();
        gateway.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":7}")));
    }

    @Test
    void user_isTheRootOfTheDocumentedTrace() {
        given().header("Authorization", "Bearer t")
                .get("/api/users/7")
                .then()
                .statusCode(200)
                .body("id", is(7));

        spans.assertTrace(server("GET /api/users/{id}")
                .with(HTTP_ROUTE, "/api/users/{id}")
                .with(HTTP_RESPONSE_STATUS_CODE, 200L)
                .with(stringKey("request.id"))
                .check(span -> assertThat(span.getParentSpanContext().isValid()).isFalse())
                .children(client("GET /users/{id}").with(HTTP_RESPONSE_STATUS_CODE, 200L)));
        gateway.verify(getRequestedFor(urlEqualTo("/users/7")).withHeader("Authorization", equalTo("Bearer t")));
    }

    @Test
    void login_isHandedOn() {
        login("{\"username\":\"ada\",\"password\":\"lovelace\"}").then().statusCode(200);

        gateway.verify(postRequestedFor(urlEqualTo("/tokens"))
                .withRequestBody(equalToJson("{\"username\":\"ada\",\"password\":\"lovelace\"}")));
        spans.assertTrace(server("POST /api/login").children(client("POST /tokens")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"x\"} | username",
                "{\"username\":\"ada\"} | password",
                "{\"username\":\" \",\"password\":\"x\"} | username"
            })
    void incompleteLogin_is400_andNamesTheField(String body, String field) {
        login(body).then().statusCode(400).body("field", is(field));

        spans.assertTrace(server("POST /api/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "seven", "7.0", "99999999999999999999"})
    void idThatIsNoPositiveNumber_is400_beforeAnybodyIsAsked(String id) {
        given().get("/api/users/" + id).then().statusCode(400).body("field", is("id"));

        gateway.verify(0, anyRequestedFor(anyUrl()));
        spans.assertTrace(server("GET /api/users/{id}"));
    }

    @Test
    void order_isHandedOn_andItsLocationIsOneOfOurs() {
        gateway.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(201).withHeader("Location", "/users/1/orders/9")));

        order("{\"items\":[{\"sku\":\"tea\",\"quantity\":2}]}")
                .then()
                .statusCode(201)
                .header("Location", is("/api/users/1/orders/9"));

        gateway.verify(postRequestedFor(urlEqualTo("/users/1/orders"))
                .withHeader("Idempotency-Key", equalTo("k-1"))
                .withRequestBody(equalToJson("{\"items\":[{\"sku\":\"tea\",\"quantity\":2}]}")));
        spans.assertTrace(server("POST /api/users/{id}/orders").children(client("POST /users/{id}/orders")));
    }

    @Test
    void orderWithoutItems_is400() {
        order("{\"items\":[]}").then().statusCode(400).body("field", is("items"));

        spans.assertTrace(server("POST /api/users/{id}/orders"));
    }

    @Test
    void orders_areHandedOn() {
        given().get("/api/users/1/orders").then().statusCode(200);
        given().get("/api/users/1/orders/9").then().statusCode(200);

        spans.assertTrace(server("GET /api/users/{id}/orders").children(client("GET /users/{id}/orders")));
        spans.assertTrace(
                server("GET /api/users/{id}/orders/{orderId}").children(client("GET /users/{id}/orders/{orderId}")));
    }

    @Test
    void list_isHandedOn_withItsQuery() {
        given().get("/api/users?status=active&limit=5").then().statusCode(200);

        gateway.verify(getRequestedFor(urlEqualTo("/users?status=active&limit=5")));
        spans.assertTrace(server("GET /api/users").children(client("GET /users")));
    }

    @Test
    void deadGateway_is502_andNamesTheHop() {
        gateway.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        given().get("/api/users/7").then().statusCode(502).body("hop", is("api-gateway"));

        spans.assertTrace(server("GET /api/users/{id}")
                .error("")
                .event("exception")
                .children(client("GET /users/{id}").error("")));
    }

    @Test
    void outsidersBaggage_isNotSentOn() {
        given().header("baggage", "user.id=1,lab.fault=user-service%3Dexception,secret=" + Canaries.TOKEN)
                .header("X-Request-Id", "r-1")
                .get("/api/users/7");

        gateway.verify(anyRequestedFor(anyUrl()).withHeader("baggage", equalTo("request.id=r-1")));
        spans.ignoreRest();
    }

    @Test
    void fault_travelsInBaggage() {
        given().header("X-Lab-Fault", "user-service=slow-query").get("/api/users/7");

        gateway.verify(
                anyRequestedFor(anyUrl()).withHeader("baggage", containing("lab.fault=user-service%3Dslow-query")));
        spans.ignoreRest();
    }

    @Test
    void pagesOfTraces_makeOneSeries_howeverManyAreLookedAt() {
        given().get("/trace/aaaa1111");
        given().get("/compare/aaaa1111/bbbb2222");

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("uri=\"/trace/{id}\"", "uri=\"/compare/{a}/{b}\"")
                .doesNotContain("aaaa1111");
    }

    @Test
    void secrets_areNowhere() {
        login("{\"username\":\"" + Canaries.EMAIL + "\",\"password\":\"" + Canaries.PASSWORD + "\"}");
        given().header("Authorization", "Bearer " + Canaries.TOKEN)
                .header("Cookie", "session=" + Canaries.COOKIE)
                .get("/api/users?status=" + Canaries.EMAIL + "&token=" + Canaries.TOKEN);
        given().get("/api/users/" + Canaries.EMAIL);
        order("{\"items\":[{\"sku\":\"" + Canaries.CARD_NUMBER + "\"}],\"card\":\"" + Canaries.CARD_NUMBER + "\"}");

        Canaries.assertNoneIn(spans.atLeast(7), logs.all());
        spans.ignoreRest();
    }

    private static Response login(String body) {
        return given().contentType("application/json").body(body).post("/api/login");
    }

    private static Response order(String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .body(body)
                .post("/api/users/1/orders");
    }
}
