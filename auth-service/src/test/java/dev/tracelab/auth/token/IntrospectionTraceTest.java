package dev.tracelab.auth.token;

import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_ROUTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.ExpectedSpan;
import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntrospectionTraceTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @Inject
    SpanRecorder spans;

    @Test
    void introspection_isOneServerSpan_belowTheCaller() {
        String token = takenToken();

        fromGateway().formParam("token", token).post("/introspect").then().statusCode(200);

        List<SpanData> trace = spans.assertTrace(introspection()
                .remoteParent(CALLER)
                .with(HTTP_ROUTE, "/introspect")
                .with(HTTP_RESPONSE_STATUS_CODE, 200L)
                .with(IntrospectionResource.ACTIVE, true)
                .without(IntrospectionResource.REASON)
                .with(stringKey("user.id"), "1")
                .with(stringKey("request.id"), "r-1"));
        assertThat(trace.getFirst().getTraceId()).isEqualTo(TRACE_ID);
    }

    @Test
    void tracestate_isPassedOnUnchanged() {
        fromGateway()
                .header("tracestate", "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7")
                .formParam("token", "x")
                .post("/introspect");

        SpanData span = spans.assertTrace(introspection()).getFirst();
        assertThat(span.getSpanContext().getTraceState().asMap())
                .containsEntry("congo", "t61rcWkgMzE")
                .containsEntry("rojo", "00f067aa0ba902b7")
                .hasSize(2);
    }

    @Test
    void invalidToken_isNoError_andTheTraceSaysWhy() {
        Requests.introspect("x.y.z");

        spans.assertTrace(introspection()
                .with(HTTP_RESPONSE_STATUS_CODE, 200L)
                .with(IntrospectionResource.ACTIVE, false)
                .with(IntrospectionResource.REASON, "malformed")
                .without(stringKey("user.id")));
    }

    @Test
    void wrongClient_isNoError() {
        RestAssured.given().formParam("token", "x").post("/introspect");

        spans.assertTrace(introspection().with(HTTP_RESPONSE_STATUS_CODE, 401L).without(IntrospectionResource.ACTIVE));
    }

    @Test
    void failure_isAnError_withItsException() {
        Requests.client()
                .header("baggage", "lab.fault=auth-service%3Dexception")
                .formParam("token", "x")
                .post("/introspect")
                .then()
                .statusCode(500);

        spans.assertTrace(
                introspection().with(HTTP_RESPONSE_STATUS_CODE, 500L).error("").event("exception"));
    }

    @Test
    void healthAndMetrics_makeNoTrace() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/metrics").then().statusCode(200);

        Requests.introspect("x");
        spans.assertTrace(introspection()); // nothing else is there, or the recorder fails the test
    }

    private String takenToken() {
        String token = Requests.token();
        spans.skipTrace(server("POST /tokens"));
        return token;
    }

    private static RequestSpecification fromGateway() {
        return Requests.client()
                .header("traceparent", "00-" + TRACE_ID + "-" + CALLER + "-01")
                .header("baggage", "request.id=r-1,not.expected=dropped");
    }

    private static ExpectedSpan introspection() {
        return server("POST /introspect");
    }
}
