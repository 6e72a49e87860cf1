package dev.tracelab.tracing.sampling;

import static dev.tracelab.tracing.test.ExpectedSpan.internal;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SamplerResourceTest {

    @Inject
    SpanRecorder spans;

    @AfterEach
    void everythingIsKeptAgain() {
        put("{\"strategy\":\"always_on\"}").statusCode(200);
    }

    @Test
    void whatIsInForce_isShown() {
        Instant before = Instant.now();

        put("{\"strategy\":\"dynamic\",\"targetTracesPerSecond\":2}").statusCode(200);

        Response shown = get("/lab/sampler");
        shown.then()
                .statusCode(200)
                .body("strategy", equalTo("dynamic"))
                .body("targetTracesPerSecond", equalTo(2f))
                .body("minRatio", equalTo(0.01f))
                .body("maxRatio", equalTo(1f))
                .body("service", equalTo("user-service"))
                .body("currentRatio", equalTo(1f))
                .body("description", containsString("target 2.0 traces/s"));
        assertThat(Instant.parse(shown.path("since"))).isBetween(before, Instant.now());
    }

    @Test
    void unknownRatio_isNull() {
        put("{\"strategy\":\"rate_limiting\",\"tracesPerSecond\":5}")
                .statusCode(200)
                .body("tracesPerSecond", equalTo(5f))
                .body("$", hasKey("currentRatio"))
                .body("currentRatio", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"strategy\":\"probability\",\"ratio\":7}          | ratio    | from 0 to 1 is needed, not 7.0",
                "{\"strategy\":\"probability\"}                      | ratio    | needs a number",
                "{\"strategy\":\"probability\",\"ratio\":\"0.1\"}    | ratio    | a number is needed",
                "{\"strategy\":\"always_on\",\"ratio\":1}            | ratio    | no such field",
                "{\"strategy\":\"sometimes\"}                        | strategy | there are always_on, always_off",
                "{}                                                  | strategy | a name is needed"
            })
    void nonsense_is400_namesTheField_andChangesNothing(String body, String field, String words) {
        put(body).statusCode(400).body("field", equalTo(field)).body("detail", containsString(words));

        get("/lab/sampler").then().body("strategy", equalTo("always_on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{\"strategy\":", "\"always_on\"", ""})
    void whatIsNoObject_is400(String body) {
        put(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void alwaysOff_reportsNothing_butCountsIt() {
        put("{\"strategy\":\"always_off\"}").statusCode(200).body("currentRatio", equalTo(0f));
        long created = created();

        Response answer = get("/example/1");

        assertThat(isSampled(answer)).isFalse();
        assertThat(created()).isEqualTo(created + 2);
    }

    /** Twenty traces of a probability of one half: that all or none of them are kept happens once in 500,000 runs. */
    @Test
    void probability_decidesOnWholeTraces_andLeavesItsMark() {
        put("{\"strategy\":\"probability\",\"ratio\":0.5}").statusCode(200);

        List<Response> answers =
                IntStream.range(0, 20).mapToObj(i -> get("/example/1")).toList();

        long kept = answers.stream().filter(SamplerResourceTest::isSampled).count();
        assertThat(kept).isBetween(1L, 19L);
        for (int i = 0; i < kept; i++) {
            spans.assertTrace(server("GET /example/{id}")
                    .with(Verdicts.STRATEGY, "probability")
                    .with(Verdicts.PROBABILITY, 0.5)
                    .with(Verdicts.ADJUSTED_COUNT, 2.0)
                    .check(SamplerResourceTest::carriesTheThreshold)
                    .children(internal("work")
                            .without(Verdicts.STRATEGY)
                            .check(SamplerResourceTest::carriesTheThreshold)));
        }
    }

    private static void carriesTheThreshold(SpanData span) {
        assertThat(span.getSpanContext().getTraceState().get("ot")).isEqualTo("th:8");
    }

    @Test
    void errorBiased_keepsWhatAnnouncesItsFailure_andNotWhatFailsByItself() {
        put("{\"strategy\":\"error_biased\",\"ratio\":0}").statusCode(200);

        given().header("X-Lab-Fault", "user-service=error:503")
                .get("/example/1")
                .then()
                .statusCode(503);
        get("/example/fails").then().statusCode(500);
        given().header("X-Lab-Fault", "user-service=delay:1ms")
                .get("/example/1")
                .then()
                .statusCode(200);

        spans.assertTrace(server("GET /example/{id}")
                .with(Verdicts.STRATEGY, "error_biased")
                .with(Verdicts.PROBABILITY, 1.0)
                .error(""));
    }

    @Test
    void inForce_isShownInTelemetryAndMetrics() {
        put("{\"strategy\":\"probability\",\"ratio\":0.25}").statusCode(200);

        get("/lab/telemetry")
                .then()
                .body("settings.samplingStrategy", equalTo("probability=0.25"))
                .body("settings.samplingRatio", equalTo(0.25f))
                .body("settings.sampler", containsString("root:Probability{0.25}"));
        String metrics = get("/q/metrics").asString();
        assertThat(metrics)
                .contains("tracelab_sampling_ratio 0.25")
                .contains("tracelab_sampling_strategy{strategy=\"probability\"} 1.0")
                .contains("tracelab_sampling_strategy{strategy=\"always_on\"} 0.0")
                .contains("tracelab_sampling_remote_failures_total 0.0");
    }

    private static ValidatableResponse put(String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/lab/sampler")
                .then();
    }

    /** The lowest bit of the flags; the next one says that the id is random. */
    private static boolean isSampled(Response answer) {
        return Integer.parseInt(answer.header("traceresponse").split("-")[3], 16) % 2 == 1;
    }

    private static long created() {
        return get("/lab/telemetry").jsonPath().getLong("spans.created");
    }
}
