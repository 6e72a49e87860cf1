package dev.tracelab.frontend.sampling;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.tracelab.frontend.LabStubs;
import dev.tracelab.tracing.test.StubServices;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** auth-service is dead throughout, see {@link LabStubs}. */
@QuarkusTest
@TestProfile(LabStubs.class)
@QuarkusTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "pipeline-gateway", value = "lab.pipeline.services.api-gateway"),
            @ResourceArg(name = "pipeline-users", value = "lab.pipeline.services.user-service")
        })
class SamplingTest {

    private static final String HALF = "{\"strategy\":\"probability\",\"ratio\":0.5}";

    @Stub("pipeline-gateway")
    WireMockServer gateway;

    @Stub("pipeline-users")
    WireMockServer users;

    @BeforeEach
    void answers() {
        sampler(gateway, okJson("{\"strategy\":\"always_on\",\"service\":\"api-gateway\"}"));
        sampler(users, okJson("{\"strategy\":\"always_on\",\"service\":\"user-service\"}"));
        // The first calls load classes, which takes a busy machine longer than the services have.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> show().extract().path("services[1].reachable").equals(true));
    }

    @AfterEach
    void everythingIsKeptAgain() {
        put("{\"strategy\":\"always_on\"}");
    }

    @Test
    void everyService_isShown_thisOneFirst_andADeadOneWithItsReason() {
        show().body("strategy.strategy", equalTo("always_on"))
                .body("services.service", contains("frontend-service", "api-gateway", "auth-service", "user-service"))
                .body("services.reachable", contains(true, true, false, true))
                .body("services[0].sampler.strategy", equalTo("always_on"))
                .body("services[0].sampler.currentRatio", equalTo(1f))
                .body("services[1].sampler.service", equalTo("api-gateway"))
                .body("services[2].problem", equalTo("connection refused"))
                .body("services[2].sampler", nullValue())
                .body("consistent", equalTo(false))
                .body("warnings", contains(containsString("auth-service cannot be asked (connection refused)")));
    }

    @Test
    void differingService_isWarnedOf() {
        sampler(users, okJson("{\"strategy\":\"probability\",\"ratio\":0.1,\"service\":\"user-service\"}"));

        show().body(
                        "warnings",
                        hasItem(containsString(
                                "user-service has probability (ratio 0.1), not always_on: traces that")));
    }

    @Test
    void strategy_isSentToAll_andTakenHere() {
        sampler(gateway, okJson("{\"strategy\":\"probability\",\"ratio\":0.5,\"service\":\"api-gateway\"}"));
        sampler(users, serverError());

        put(HALF)
                .statusCode(200)
                .body("strategy.ratio", equalTo(0.5f))
                .body("services[0].sampler.ratio", equalTo(0.5f))
                .body("services[3].problem", equalTo("status 500"))
                .body("warnings", hasSize(2))
                .body("warnings", hasItem(containsString("user-service cannot be asked (status 500)")));

        gateway.verify(putRequestedFor(urlEqualTo("/lab/sampler"))
                .withRequestBody(equalToJson(HALF))
                .withoutHeader("traceparent"));
        users.verify(putRequestedFor(urlEqualTo("/lab/sampler")).withRequestBody(equalToJson(HALF)));
    }

    @Test
    void nonsense_is400_andSentToNobody() {
        put("{\"strategy\":\"probability\",\"ratio\":2}").statusCode(400).body("field", equalTo("ratio"));

        gateway.verify(0, putRequestedFor(anyUrl()));
        show().body("strategy.strategy", equalTo("always_on"));
        gateway.verify(getRequestedFor(urlEqualTo("/lab/sampler")));
    }

    @Test
    void remoteThatIsNotAnswered_isWarnedOf() {
        sampler(users, okJson("""
                {"strategy":"always_on","service":"user-service","description":"Remote{x}",
                 "remote":{"problem":"connection refused"}}"""));

        show().body(
                        "warnings",
                        hasItem("user-service gets no answer from its sampling server (connection refused) and goes on"
                                + " with: Remote{x}."));
    }

    private static ValidatableResponse show() {
        return given().get("/lab/sampling").then().statusCode(200).contentType("application/json");
    }

    private static ValidatableResponse put(String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/lab/sampling")
                .then();
    }

    private static void sampler(WireMockServer service, ResponseDefinitionBuilder response) {
        service.resetAll();
        service.stubFor(any(urlEqualTo("/lab/sampler")).willReturn(response));
    }
}
