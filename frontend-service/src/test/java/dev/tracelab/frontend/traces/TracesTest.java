package dev.tracelab.frontend.traces;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LabStubs.class)
@QuarkusTestResource(
        value = StubServices.class,
        initArgs = {@ResourceArg(name = "trace-back-end", value = "lab.traces.url")})
class TracesTest {

    static final String NO_TRACES = "{\"error\":{\"httpCode\":404,\"message\":\"No traces found\"}}";
    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String BODY = "{\"result\":{\"resourceSpans\":[{\"scopeSpans\":[]}]}}";

    @Stub("trace-back-end")
    WireMockServer backEnd;

    @BeforeEach
    void backEndAnswers() {
        backEnd.resetAll();
        // As Jaeger 2.13 calls its JSON.
        answer(ok(BODY).withHeader("Content-Type", "text/plain; charset=utf-8"));
    }

    @Test
    void trace_isHandedOn_asItIs() {
        given().get("/lab/traces/" + ID)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo(BODY));

        backEnd.verify(getRequestedFor(urlEqualTo("/api/v3/traces/" + ID)));
    }

    @Test
    void backEndThatWasRenewed_breaksAConnection_andNotTheAnswer() {
        backEnd.stubFor(any(anyUrl())
                .inScenario("renewed")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("up"));
        backEnd.stubFor(
                any(anyUrl()).inScenario("renewed").whenScenarioStateIs("up").willReturn(ok(BODY)));

        given().get("/lab/traces/" + ID).then().statusCode(200).body(equalTo(BODY));
    }

    @Test
    void traceNotStored_is404_thatSaysWhyThatMayBe() {
        answer(jsonResponse(NO_TRACES, 404));

        given().get("/lab/traces/" + ID)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        is("No span of this trace is stored: it has not arrived yet, it was never sampled, or the"
                                + " trace back end has already evicted it."));
    }

    @Test
    void search_handsOnEveryParameter_knownOrNot() {
        String query =
                "query.service_name=a%20b&query.attributes=%7B%22error%22:%22true%22%7D&query.new=1&x=%26&query.num_traces=5";

        given().urlEncodingEnabled(false)
                .get("/lab/traces?" + query)
                .then()
                .statusCode(200)
                .body(equalTo(BODY));

        backEnd.verify(getRequestedFor(urlEqualTo("/api/v3/traces?" + query)));
    }

    @Test
    void searchWithoutHit_isAnEmptyResult() {
        answer(jsonResponse(NO_TRACES, 404));

        given().get("/lab/traces?query.serviceName=nobody")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo("{\"result\":{\"resourceSpans\":[]}}"));
    }

    @Test
    void refusedSearch_is400_inTheWordsOfTheBackEnd() {
        answer(jsonResponse(
                "{\"error\":{\"httpCode\":400,\"message\":\"malformed parameter query.durationMin\"}}", 400));

        given().get("/lab/traces?query.durationMin=x")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", is("malformed parameter query.durationMin"));
    }

    @Test
    void backEndWithoutLogs_is404_thatSaysSo() {
        answer(ok("404 page not found").withStatus(404));
        assertNoLogs();

        answer(ok("<!doctype html>").withHeader("Content-Type", "text/html")); // Jaeger, for any path
        assertNoLogs();
    }

    private static void assertNoLogs() {
        given().get("/lab/traces/abc/logs").then().statusCode(404).body("detail", containsString("keeps no logs"));
    }

    private void answer(ResponseDefinitionBuilder response) {
        backEnd.stubFor(any(anyUrl()).willReturn(response));
    }
}
