package dev.tracelab.tracing.faults;

import static dev.tracelab.tracing.test.ExpectedSpan.internal;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FaultsTest {

    @Inject
    SpanRecorder spans;

    @Test
    void delay_makesTheServerSpanLonger() {
        request("user-service=delay:80ms");

        assertThat(durationMillis(documented())).isGreaterThanOrEqualTo(80);
    }

    @Test
    void cpu_makesTheServerSpanLonger() {
        request("user-service=cpu:80ms");

        assertThat(durationMillis(documented())).isGreaterThanOrEqualTo(80);
    }

    @Test
    void error_answersWithTheStatus() {
        request("user-service=error:503").then().statusCode(503);

        spans.assertTrace(server("GET /example/{id}").error("").event("exception"));
    }

    @Test
    void clientError_isNotAnErrorOfTheServer() {
        request("user-service=error:404").then().statusCode(404);

        spans.assertTrace(server("GET /example/{id}"));
    }

    @Test
    void exception_isAnsweredWith500() {
        request("user-service=exception").then().statusCode(500);

        spans.assertTrace(server("GET /example/{id}").error("").event("exception"));
    }

    @Test
    void faultOfAnotherService_doesNothingHere() {
        request("auth-service=error:503").then().statusCode(200);

        documented();
    }

    @Test
    void faultInBaggage_countsAsWell() {
        given().header("baggage", "lab.fault=user-service%3Derror%3A503")
                .get("/example/7")
                .then()
                .statusCode(503);

        spans.assertTrace(server("GET /example/{id}").error("").event("exception"));
    }

    @Test
    void lostContext_makesATraceOfItsOwn() {
        request("user-service=lost-context");

        documented();
        spans.assertTrace(internal("write audit record")
                .check(span -> assertThat(span.getParentSpanContext().isValid()).isFalse()));
    }

    @Test
    void unfinishedSpan_leavesItsChildrenOrphans() {
        request("user-service=unfinished-span");

        List<String> ids = spans.atLeast(2).stream().map(SpanData::getSpanId).toList();
        SpanData work = named("work");
        assertThat(work.getParentSpanContext().isValid()).isTrue();
        assertThat(ids).doesNotContain(work.getParentSpanId());
        spans.ignoreRest();
    }

    @Test
    void wrongParent_putsWorkBelowASpanThatHasEnded() {
        request("user-service=wrong-parent");

        spans.assertTrace(
                server("GET /example/{id}").children(internal("prepare").children(internal("work"))));
        assertThat(named("work").getStartEpochNanos())
                .isGreaterThanOrEqualTo(named("prepare").getEndEpochNanos());
    }

    @Test
    void idInSpanName_isSeenInTheName() {
        request("user-service=id-in-span-name");

        spans.assertTrace(server("GET /example/{id}").children(internal("load /example/7"), internal("work")));
    }

    @Test
    void doubleInstrumentation_makesTwoServerSpans() {
        request("user-service=double-instrumentation");

        spans.assertTrace(
                server("GET /example/{id}").children(server("GET /example/7").children(internal("work"))));
    }

    @Test
    void wrongHeader_is400_andListsWhatExists() {
        request("user-service=explode")
                .then()
                .statusCode(400)
                .body("field", equalTo("X-Lab-Fault"))
                .body("faults.payment.fault", hasItem("declined"));

        spans.assertTrace(server("GET /example/{id}"));
    }

    @Test
    void catalog_isServed() {
        given().get("/lab/faults")
                .then()
                .body("enabled", equalTo(true))
                .body("faults.user-service.fault", hasItem("lock-wait"));
    }

    private List<SpanData> documented() {
        return spans.assertTrace(server("GET /example/{id}").children(internal("work")));
    }

    private SpanData named(String name) {
        return spans.all().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long durationMillis(List<SpanData> trace) {
        SpanData root = trace.getFirst();
        return (root.getEndEpochNanos() - root.getStartEpochNanos()) / 1_000_000;
    }

    private static Response request(String fault) {
        return given().header("X-Lab-Fault", fault).get("/example/7");
    }
}
