package dev.tracelab.frontend.traces;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.tracelab.frontend.LabStubs;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LabStubs.class)
class BackEndFailureTest {

    private static final int HUGE = 12 * 1024 * 1024;

    @Stub("trace-back-end")
    WireMockServer backEnd;

    @TestHTTPResource("/lab/traces/abc")
    URI trace;

    @BeforeEach
    void reset() {
        backEnd.resetAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lab/traces/abc",
                "/lab/traces?a=b",
                "/lab/services",
                "/lab/operations?service=a",
                "/lab/dependencies",
                "/lab/traces/abc/logs"
            })
    void brokenConnection_is502_andNamesTheBackEnd(String path) {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        problem(path, 502)
                .body(
                        "detail",
                        allOf(containsString(":" + backEnd.port() + " cannot be reached"), containsString("./lab up")));
    }

    @Test
    void slowBackEnd_is504_withinItsTime() {
        answer(okJson("{}").withFixedDelay(6000));

        problem("/lab/traces/abc", 504)
                .body(
                        "detail",
                        allOf(containsString(":" + backEnd.port()), containsString("no answer within 3000 ms")));
    }

    @ParameterizedTest
    @CsvSource({"500, 502", "503, 503", "504, 504", "401, 502", "302, 502"})
    void failingBackEnd_isSaidInItsWords(int status, int expected) {
        answer(jsonResponse("{\"error\":{\"httpCode\":500,\"message\":\"index is red\"}}", status));

        problem("/lab/traces/abc", expected)
                .body("detail", containsString("answered with status " + status + ": index is red"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lab/traces/abc", "/lab/traces?a=b", "/lab/services"})
    void somethingElseAtItsAddress_is502_thatNamesTheSetting(String path) {
        answer(ok("<!doctype html>").withHeader("Content-Type", "text/html"));
        problem(path, 502).body("detail", containsString("LAB_TRACES_URL"));

        answer(ok("not found").withStatus(404));
        problem(path, 502).body("detail", containsString("LAB_TRACES_URL"));
    }

    @Test
    void hugeTrace_isHandedOn_wholeAndWhileItArrives() throws Exception {
        String body = "{\"result\":\"" + "x".repeat(HUGE) + "\"}";
        answer(okJson(body).withChunkedDribbleDelay(5, 2000));

        long first;
        var received = new ByteArrayOutputStream();
        try (InputStream in = trace.toURL().openStream()) {
            received.write(in.read());
            first = System.nanoTime();
            in.transferTo(received);
        }

        boolean whole = received.toString(UTF_8).equals(body);
        assertThat(whole).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void bodyThatStalls_breaksOff_andDoesNotLookWhole() {
        answer(okJson("{\"result\":{\"resourceSpans\":[]}}" + " ".repeat(100_000))
                .withChunkedDribbleDelay(2, 10_000));

        assertThatIOException().isThrownBy(() -> {
            try (InputStream in = trace.toURL().openStream()) {
                in.readAllBytes();
            }
        });
    }

    private static ValidatableResponse problem(String path, int status) {
        return given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("hop", is("trace back end"));
    }

    private void answer(ResponseDefinitionBuilder response) {
        backEnd.stubFor(any(anyUrl()).willReturn(response));
    }
}
