package dev.tracelab.tracing.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.SpanRecorder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LogContextTest {

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @ParameterizedTest
    @ValueSource(strings = {"virtual", "worker", "event-loop", "virtual-executor", "managed-executor"})
    void logLine_carriesTraceSpanAndFlag_onEveryKindOfThread(String kind) {
        String[] trace = given().get("/threads/" + kind).header("traceresponse").split("-", -1);

        SpanContext line = oneLine().getSpanContext();
        assertThat(line.getTraceId()).isEqualTo(trace[1]);
        assertThat(line.getSpanId()).isEqualTo(trace[2]);
        assertThat(line.isSampled()).isTrue();
        spans.ignoreRest();
    }

    private LogRecordData oneLine() {
        var lines = logs.all().stream()
                .filter(log -> "one line".equals(log.getBodyValue().asString()))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
