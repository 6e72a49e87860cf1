package dev.tracelab.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogTest {

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @AfterEach
    void tracesAreNotTheSubject() {
        spans.ignoreRest();
    }

    @Test
    void login_isLogged_withItsTrace_onAVirtualThread() {
        Response answer = Requests.login("alan", "turing");

        LogRecordData line = onlyLine("Issued a token to user 3");
        assertThat(traceresponse(line.getSpanContext())).isEqualTo(answer.header("traceresponse"));
        assertThat(line.getAttributes().get(AttributeKey.stringKey("thread.name")))
                .startsWith("quarkus-virtual-thread-");
    }

    @Test
    void refusedToken_isLogged_withItsTrace() {
        Response answer = Requests.introspect("x.y.z");

        LogRecordData line = onlyLine("Token refused: malformed");
        assertThat(traceresponse(line.getSpanContext())).isEqualTo(answer.header("traceresponse"));
    }

    private LogRecordData onlyLine(String text) {
        var lines = logs.all().stream()
                .filter(log -> log.getBodyValue() != null
                        && log.getBodyValue().asString().equals(text))
                .toList();
        assertThat(lines).as("log lines '%s'", text).hasSize(1);
        return lines.getFirst();
    }

    private static String traceresponse(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}
