package dev.tracelab.frontend.pipeline;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.tracelab.frontend.LabStubs;
import dev.tracelab.tracing.test.StubServices;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
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
class PipelineTest {

    @Stub("pipeline-gateway")
    WireMockServer gateway;

    @Stub("pipeline-users")
    WireMockServer users;

    @Stub("trace-back-end")
    WireMockServer backEnd;

    @BeforeEach
    void answers() {
        telemetry(gateway, okJson("{\"service\":\"api-gateway\",\"spans\":{\"created\":7}}"));
        telemetry(users, okJson("{\"service\":\"user-service\"}"));
        backEnd.resetAll();
        store(okJson("{\"spans\":{\"received\":9}}"));
        // The first calls load classes, which takes a busy machine longer than the parts have.
        await().atMost(Duration.ofSeconds(30)).until(() -> pipeline().extract().path("storeReachable"));
    }

    @Test
    void everyPart_isShown_thisServiceFirst_andADeadOneWithItsReason() {
        pipeline()
                .body("services.service", contains("frontend-service", "api-gateway", "auth-service", "user-service"))
                .body("services.reachable", contains(true, true, false, true))
                .body("services[0].telemetry.service", is("frontend-service"))
                .body("services[0].telemetry.exporter.state", is("idle"))
                .body("services[1].telemetry.spans.created", is(7))
                .body("services[1]", aMapWithSize(3))
                .body("services[2].problem", is("connection refused"))
                .body("services[2]", aMapWithSize(3))
                .body("store.spans.received", is(9))
                .body("storeReachable", is(true))
                .body("", aMapWithSize(3));
    }

    @Test
    void slowParts_doNotHoldTheAnswerUp() {
        telemetry(gateway, okJson("{}").withFixedDelay(9000));
        telemetry(users, okJson("{\"a\":1}" + " ".repeat(10_000)).withChunkedDribbleDelay(20, 9000));
        store(okJson("{}").withFixedDelay(9000));

        long begin = System.nanoTime();
        ValidatableResponse answer = pipeline();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(7));
        answer.body("services.reachable", contains(true, false, false, false))
                .body("services[1].problem", is("no answer within 3000 ms"))
                .body("services[3].problem", is("no answer within 3000 ms"))
                .body("store", nullValue())
                .body("storeReachable", is(false))
                .body("storeProblem", is("no answer within 3000 ms"));
    }

    @Test
    void uselessAnswers_areReachable_butShowNothing() {
        telemetry(gateway, serverError());
        telemetry(users, okJson("{\"service\":"));

        pipeline()
                .body("services.reachable", contains(true, true, false, true))
                .body("services[1].problem", is("status 500"))
                .body("services[3].problem", is("malformed JSON"));
    }

    @Test
    void endlessAnswer_isNotTakenIn() {
        telemetry(gateway, okJson("\"" + "x".repeat(1024 * 1024) + "\""));

        pipeline().body("services[1].problem", is("answer too long"));
    }

    @Test
    void backEndWithoutAccount_isReachable() {
        store(ok("<!doctype html>").withHeader("Content-Type", "text/html")); // Jaeger, for any path

        pipeline().body("store", nullValue()).body("storeReachable", is(true)).body("storeProblem", is("no JSON"));
    }

    @Test
    void brokenStore_isNotReachable() {
        store(ok().withFault(Fault.CONNECTION_RESET_BY_PEER));

        pipeline().body("storeReachable", is(false)).body("storeProblem", is("the connection broke"));
    }

    private static ValidatableResponse pipeline() {
        return given().get("/lab/pipeline").then().statusCode(200).contentType("application/json");
    }

    private static void telemetry(WireMockServer service, ResponseDefinitionBuilder response) {
        service.resetAll();
        service.stubFor(get("/lab/telemetry").willReturn(response));
    }

    private void store(ResponseDefinitionBuilder response) {
        backEnd.stubFor(any(anyUrl()).willReturn(response));
    }
}
