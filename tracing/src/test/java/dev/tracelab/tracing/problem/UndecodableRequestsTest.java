package dev.tracelab.tracing.problem;

import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.RawHttp;
import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UndecodableRequestsTest {

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @TestHTTPResource("/")
    URI base;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: ten",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 1\nContent-Length: 2",
                "Not a header"
            })
    void badHead_is400(String header) {
        String answer = RawHttp.send(base, "POST /example HTTP/1.1\nHost: x\n" + header + "\n\n");

        assertProblem(answer, 400);
        spans.ignoreRest();
    }

    @Test
    void badLength_saysWhatIsWrong_andHasItsTrace() {
        String answer = RawHttp.send(base, "POST /example HTTP/1.1\nHost: x\nContent-Length: ten\n\n");

        JsonPath problem = assertProblem(answer, 400);
        assertThat(problem.getString("detail")).contains("Content-Length");
        assertThat(problem.getString("instance")).isEqualTo("/example");
        assertThat(spans.atLeast(1).getFirst().getTraceId()).isEqualTo(problem.getString("traceId"));
        spans.assertTrace(server("POST").with(HTTP_RESPONSE_STATUS_CODE, 400L));
    }

    @Test
    void badLength_afterAGoodRequest_is400() {
        String good = "GET /example/7 HTTP/1.1\nHost: x\n\n";
        String bad = "POST /example HTTP/1.1\r\nContent-Length: ten\r\n\r\n";

        String answer = RawHttp.send(base, good + bad);

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertProblem(answer.substring(answer.lastIndexOf("HTTP/")), 400);
        spans.ignoreRest();
    }

    @Test
    void noHttpAtAll_is400_withoutAPath() {
        JsonPath problem = assertProblem(RawHttp.send(base, "hello\n\n"), 400);

        assertThat(problem.getMap("$")).doesNotContainKey("instance");
        spans.ignoreRest();
    }

    @Test
    void longRequestLine_is414() {
        assertProblem(RawHttp.send(base, "GET /" + "x".repeat(10_000) + " HTTP/1.1\nHost: x\n\n"), 414);
        spans.ignoreRest();
    }

    @Test
    void largeHeader_is431() {
        String header = "X-Large: " + "x".repeat(30_000);

        assertProblem(RawHttp.send(base, "GET /example/7 HTTP/1.1\nHost: x\n" + header + "\n\n"), 431);
        spans.ignoreRest();
    }

    @Test
    void whatWasSent_isNotSaid() {
        String answer =
                RawHttp.send(base, "POST /example HTTP/1.1\nHost: x\nContent-Length: " + Canaries.TOKEN + "\n\n");

        Canaries.assertClean(answer);
        Canaries.assertNoneIn(spans.atLeast(1), logs.all());
        spans.ignoreRest();
    }

    private static JsonPath assertProblem(String answer, int status) {
        String[] parts = answer.split("\r\n\r\n", 2);
        JsonPath problem = new JsonPath(parts[1]);
        assertThat(parts[0])
                .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close")
                .containsPattern(
                        Pattern.compile("traceresponse: 00-" + problem.getString("traceId") + "-[0-9a-f]{16}"));
        assertThat(problem.getInt("status")).isEqualTo(status);
        return problem;
    }
}
