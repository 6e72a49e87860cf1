package dev.tracelab.frontend.traces;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.frontend.LabStubs;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which question goes where, and which is not asked at all. */
@QuarkusTest
@TestProfile(LabStubs.class)
class QuestionsTest {

    private static final String BODY = "{\"any\":\"thing\"}";

    @Stub("trace-back-end")
    WireMockServer backEnd;

    @BeforeEach
    void backEndAnswers() {
        backEnd.resetAll();
        backEnd.stubFor(any(anyUrl()).willReturn(okJson(BODY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/lab/services | /api/v3/services",
                "/lab/operations?service=api-gateway | /api/v3/operations?service=api-gateway",
                "/lab/operations?service=a&spanKind=server | /api/v3/operations?service=a&spanKind=server",
                "/lab/dependencies?endTs=2&lookback=1 | /api/dependencies?endTs=2&lookback=1",
                "/lab/traces/abc/logs | /lab/logs?traceId=abc",
                "/lab/traces/abc?rawTraces=true | /api/v3/traces/abc?rawTraces=true"
            })
    void question_isHandedOn(String asked, String handedOn) {
        given().get(asked)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo(BODY));

        backEnd.verify(getRequestedFor(urlEqualTo(handedOn)));
    }

    @Test
    void operationsOfNoService_is400() {
        given().get("/lab/operations").then().statusCode(400).body("field", is("service"));

        backEnd.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyz",
                "0af7651916cd43dd8448eb211c80319c0",
                "%3Cscript%3E",
                "a%0d%0aHost:%20b",
                "%00",
                "a%3Fb",
                "a%23"
            })
    void traceIdThatIsNoHexNumber_is400_beforeAnybodyIsAsked(String id) {
        given().urlEncodingEnabled(false)
                .get("/lab/traces/" + id)
                .then()
                .statusCode(400)
                .body("field", is("traceId"));
        given().urlEncodingEnabled(false)
                .get("/lab/traces/" + id + "/logs")
                .then()
                .statusCode(400)
                .body("field", is("traceId"));

        backEnd.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2Fservices", "%2e%2e", "a/../../../lab/store", "a%2Flogs"})
    void pathInsideATraceId_leadsNowhere(String id) {
        given().urlEncodingEnabled(false).get("/lab/traces/" + id).then().statusCode(oneOf(400, 404));

        backEnd.verify(0, anyRequestedFor(anyUrl()));
    }
}
