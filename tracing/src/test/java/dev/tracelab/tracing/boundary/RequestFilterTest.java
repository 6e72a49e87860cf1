package dev.tracelab.tracing.boundary;

import static dev.tracelab.tracing.test.ExpectedSpan.internal;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.RawHttp;
import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.api.common.AttributeKey;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestFilterTest {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final AttributeKey<String> REQUEST_ID = stringKey("request.id");
    private static final AttributeKey<String> USER_ID = stringKey("user.id");

    @Inject
    SpanRecorder spans;

    @TestHTTPResource("/")
    URI base;

    @Test
    void callersTrace_isContinued_withItsTracestate() {
        given().header("traceparent", "00-" + TRACE_ID + "-" + CALLER + "-01")
                .header("tracestate", "vendor=a:1,other=b")
                .get("/example/7")
                .then()
                .header("traceresponse", matchesPattern("00-" + TRACE_ID + "-[0-9a-f]{16}-0[13]"));

        spans.assertTrace(server("GET /example/{id}")
                .remoteParent(CALLER)
                .check(span -> assertThat(span.getSpanContext().getTraceState().asMap())
                        .containsEntry("vendor", "a:1")
                        .containsEntry("other", "b"))
                .children(internal("work")));
    }

    @Test
    void unsampledCaller_isAnsweredWithFlag00_andReportsNothing() {
        given().header("traceparent", "00-" + TRACE_ID + "-" + CALLER + "-00")
                .get("/example/7")
                .then()
                .header("traceresponse", matchesPattern("00-" + TRACE_ID + "-[0-9a-f]{16}-00"));

        assertThat(spans.all()).isEmpty();
    }

    @Test
    void requestId_ofTheCaller_isOnEverySpan() {
        given().header("X-Request-Id", "abc-1").get("/example/7");

        spans.assertTrace(server("GET /example/{id}")
                .with(REQUEST_ID, "abc-1")
                .children(internal("work").with(REQUEST_ID, "abc-1")));
    }

    @Test
    void requestId_thatIsMalformed_isReplaced() {
        given().header("X-Request-Id", Canaries.EMAIL).get("/example/7");

        spans.assertTrace(server("GET /example/{id}")
                .check(span -> assertThat(span.getAttributes().get(REQUEST_ID)).matches("[0-9a-f-]{36}"))
                .children(internal("work").with(REQUEST_ID)));
        Canaries.assertNoneIn(spans.atLeast(2), List.of());
    }

    @Test
    void userId_isOnTheServerSpan_andOnWhatFollows() {
        given().get("/example/baggage").then().body("'user.id'", equalTo("7"));

        spans.assertTrace(server("GET /example/baggage")
                .with(USER_ID, "7")
                .children(internal("work").with(USER_ID, "7")));
    }

    @Test
    void baggage_thatIsNotListed_isDropped() {
        given().header("baggage", "secret=" + Canaries.TOKEN + ",request.id=r-1")
                .get("/example/baggage")
                .then()
                .body("$", not(hasKey("secret")))
                .body("$", not(anEmptyMap()))
                .body("'request.id'", equalTo("r-1"));

        Canaries.assertNoneIn(spans.atLeast(2), List.of());
        spans.ignoreRest();
    }

    @Test
    void healthAndMetrics_makeNoTrace() {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/lab/faults").then().statusCode(200);

        assertThat(spans.all()).isEmpty();
    }

    @Test
    void severalLines_ofBaggageAndTracestate_areOneList() {
        String answer = RawHttp.send(base, """
                GET /example/baggage HTTP/1.1
                Host: x
                Connection: close
                traceparent: 00-%s-%s-01
                tracestate: vendor=a:1
                tracestate: other=b
                baggage: secret=x
                baggage: request.id=r-1
                Baggage: lab.fault=user-service=pool-exhausted

                """.formatted(TRACE_ID, CALLER));

        assertThat(answer).contains("\"request.id\":\"r-1\"", "\"lab.fault\":").doesNotContain("secret");
        assertThat(spans.atLeast(2))
                .allSatisfy(
                        span -> assertThat(span.getSpanContext().getTraceState().asMap())
                                .containsEntry("vendor", "a:1")
                                .containsEntry("other", "b"));
        spans.ignoreRest();
    }

    @Test
    void twoTraceparents_startANewTrace() {
        given().header(
                        "traceparent",
                        "00-" + TRACE_ID + "-" + CALLER + "-01",
                        "00-" + TRACE_ID + "-00000000000000aa-01")
                .get("/example/7")
                .then()
                .header("traceresponse", not(containsString(TRACE_ID)));

        spans.assertTrace(server("GET /example/{id}").children(internal("work")));
    }
}
