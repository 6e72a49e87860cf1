package dev.tracelab.gateway.users;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.tracelab.gateway.Neighbours;
import dev.tracelab.gateway.StubbedNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GatewayTest extends StubbedNeighbours {

    @AfterEach
    void tracesAreNotTheSubjectHere() {
        spans.ignoreRest();
    }

    @Test
    void login_isHandedOn() {
        auth.stubFor(post("/tokens").willReturn(okJson("{\"token\":\"t\"}")));

        given().contentType("application/json")
                .body("{\"username\":\"ada\",\"password\":\"lovelace\"}")
                .post("/tokens")
                .then()
                .statusCode(200)
                .body("token", is("t"));
    }

    @Test
    void token_isIntrospectedByTheRfc() {
        request().get("/users/7");

        auth.verify(postRequestedFor(urlEqualTo("/introspect"))
                .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                .withBasicAuth(new com.github.tomakehurst.wiremock.client.BasicCredentials(
                        "api-gateway", "lab-gateway-secret"))
                .withRequestBody(equalTo("token=a-token")));
    }

    @ParameterizedTest
    @CsvSource({
        "/users, 'GET, HEAD, OPTIONS'",
        "/users/7, 'GET, HEAD, OPTIONS'",
        "/users/7/orders, 'GET, HEAD, OPTIONS, POST'",
        "/users/7/orders/1, 'GET, HEAD, OPTIONS'",
        "/tokens, 'OPTIONS, POST'"
    })
    void wrongMethod_is405_andSaysWhichAreRight(String path, String allowed) {
        request().delete(path).then().statusCode(405).header("Allow", allowed).body("traceId", notNullValue());
    }

    @Test
    void noToken_is401_withChallenge() {
        given().get("/users/7")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("traceId", notNullValue());
        given().header("Authorization", "Basic YTpi").get("/users/7").then().statusCode(401);

        auth.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void inactiveToken_is401_andUserServiceIsNotAsked() {
        Neighbours.introspectionAnswers(auth, okJson("{\"active\":false}"));

        request().get("/users/7").then().statusCode(401).header("WWW-Authenticate", containsString("invalid_token"));

        users.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void ordersOfSomebodyElse_are403() {
        request().get("/users/2/orders").then().statusCode(403);
        request().get("/users/2/orders/5").then().statusCode(403);
        request()
                .contentType("application/json")
                .body("{}")
                .post("/users/2/orders")
                .then()
                .statusCode(403);
    }

    @Test
    void order_isHandedOn_withItsKeyAndLocation() {
        Neighbours.usersAnswer(
                users, aResponse().withStatus(201).withHeader("Location", "http://user-service:8083/users/1/orders/9"));

        request()
                .contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .body("{\"items\":[]}")
                .post("/users/1/orders")
                .then()
                .statusCode(201)
                .header("Location", is("/users/1/orders/9"));

        users.verify(postRequestedFor(urlEqualTo("/users/1/orders")).withHeader("Idempotency-Key", equalTo("k-1")));
    }

    @Test
    void failedOrder_isNotSentAgain() {
        Neighbours.usersAnswer(users, aResponse().withStatus(503));

        request()
                .contentType("application/json")
                .body("{}")
                .post("/users/1/orders")
                .then()
                .statusCode(503);

        users.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void list_isHandedOn_withItsQuery() {
        request().get("/users?status=active&limit=5&offset=10").then().statusCode(200);

        users.verify(getRequestedFor(urlEqualTo("/users?status=active&limit=5&offset=10")));
    }

    @Test
    void problemOfUserService_isHandedOn() {
        Neighbours.usersAnswer(
                users,
                aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"status\":404,\"detail\":\"no user 7\"}"));

        request()
                .get("/users/7")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", is("no user 7"));
    }

    @Test
    void problemFromFurtherDown_keepsItsHop() {
        Neighbours.usersAnswer(
                users,
                aResponse()
                        .withStatus(504)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"status\":504,\"hop\":\"payment\"}"));

        request().get("/users/7").then().statusCode(504).body("hop", is("payment"));
    }

    @ParameterizedTest
    @CsvSource({"500, 502, 1", "503, 503, 3", "504, 504, 1"})
    void failureOfUserService_namesTheHop_andIsRepeatedOnlyWhereThatHelps(int answered, int expected, int calls) {
        Neighbours.usersAnswer(users, aResponse().withStatus(answered));

        request().get("/users/7").then().statusCode(expected).body("hop", is("user-service"));

        users.verify(calls, getRequestedFor(anyUrl()));
    }

    @Test
    void slowAuthService_is504() {
        Neighbours.introspectionAnswers(auth, okJson("{}").withFixedDelay(3000));

        request().get("/users/7").then().statusCode(504).body("hop", is("auth-service"));
    }

    @Test
    void failedAuthService_is502() {
        Neighbours.introspectionAnswers(auth, aResponse().withStatus(401));

        request().get("/users/7").then().statusCode(502).body("hop", is("auth-service"));
    }

    private static RequestSpecification request() {
        return given().header("Authorization", Neighbours.TOKEN);
    }
}
