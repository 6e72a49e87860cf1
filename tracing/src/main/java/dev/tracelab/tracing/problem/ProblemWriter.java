package dev.tracelab.tracing.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes problems as JSON, for answers made by the REST layer and for those made below it alike. */
@Singleton
class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(int status, String detail, String instance, Map<String, Object> extensions) {
        String title = HttpResponseStatus.valueOf(status).reasonPhrase();
        try {
            return json.writeValueAsBytes(new Problem(title, status, detail, instance, traceId(), extensions));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's extensions must be plain values", e);
        }
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
